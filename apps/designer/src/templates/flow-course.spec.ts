import { flowCourse } from './flow-course';
import { OFFICE_TEMPLATES } from './office-templates';

const courses = (id: string) => {
  const template = OFFICE_TEMPLATES.find((each) => each.id === id);
  return Object.fromEntries((template?.flows ?? []).map((flow) => [`${flow.from} ${flow.to}`, template && flowCourse(template, flow)]));
};

describe('courses of the flows of a template', () => {
  it.each([
    ['issue', { 'print distribute': 'h:h' }],
    ['countersign-all', { 'sign agreed': 'h:h', 'agreed on': 'h:h', 'agreed settle': 'v:h', 'settle on': 'h:v' }],
    ['urge', { 'late urge': 'b:l', 'urge urged': 'h:h' }],
    ['deadline', { 'work on': 'h:h', 'over supervise': 'b:l', 'supervise on': 'h:v' }],
  ])('%s', (id, expected) => {
    expect(courses(id)).toEqual(expected);
  });

  it('go over what lies between, and back over everything', () => {
    expect(courses('escalate')).toMatchObject({ 'head-can on': 't:t', 'leader-can on': 't:t', 'head-late leader': 'b:b', 'head-can leader': 'h:h' });
    expect(courses('three-proofs')).toMatchObject({ 'right first': 't:t' });
  });
});
