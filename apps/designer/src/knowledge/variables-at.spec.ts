import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BpmnModel, parseBpmn } from '@liuzhuan/bpmn';
import { type DecisionModel, parseDecisions } from '@liuzhuan/feel';
import { readForms } from './read-forms';
import type { Variable } from './variable';
import { variablesAt } from './variables-at';
import { variablesOf } from './variables-of';

const FOLDER = join(__dirname, '../../../../workflows/dz/dz-no-escalation');
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const form = (name: string) => ({ name, kind: 'form' as const, content: read(name) });

describe('variables of a flow of the office', () => {
  let model: BpmnModel;
  let decisions: readonly DecisionModel[];
  let all: readonly Variable[];
  const at = (element: string) => variablesAt(model, all, element);
  const named = (list: readonly Variable[], name: string) => list.find((variable) => variable.name === name);
  beforeAll(async () => {
    const parsed = await parseBpmn(read('process.bpmn'));
    const tables = await parseDecisions(read('dz-levels.dmn'), 'dz-levels.dmn');
    if (!parsed.ok || !tables.ok) throw new Error('Expected files that can be read');
    model = parsed.value;
    decisions = [tables.value];
    all = variablesOf(model, readForms(['dz-matter.form.json', 'dz-a4.form.json', 'dz-handle.form.json', 'dz-follow-up.form.json'].map(form)), decisions);
  });

  it('know what fields hold and offer', () => {
    const kind = named(all, '事项类别');
    expect([kind?.kind, kind?.values?.[0]]).toEqual(['text', { value: '行政许可事项', label: '行政许可事项' }]);
  });

  it('know the rows a table answers', () => {
    expect(named(all, '四级')?.kind).toBe('list');
    expect(named(all, '四级')?.entries?.map(({ name }) => name)).toEqual(expect.arrayContaining(['级别', '时限']));
  });

  it('are those given on the way to a place', () => {
    const { here, later } = at('Task_Head');
    expect(named(here, '申请事项')).toBeDefined();
    expect(named(here, '科室负责人')).toBeDefined();
    expect(named(here, 'starter')).toBeDefined();
    expect(named(later, '分管领导审批意见')).toBeDefined();
    expect(named(here, '分管领导审批意见')).toBeUndefined();
  });

  it('have the values the nearest step can give', () => {
    const flow = model.processes[0]?.sequenceFlows.find(({ sourceRef }) => sourceRef === 'Gate_Head');
    expect(named(at(flow?.id ?? '').here, 'outcome')?.values).toEqual([
      { value: 'can', label: '能办' },
      { value: 'unsure', label: '把握不准，提请上一级' },
      { value: 'cannot', label: '仍不能办，提请上一级' },
    ]);
    expect(named(at(flow?.id ?? '').here, 'outcome')?.from.zh).toBe('由“综合研判”给出');
  });

  it('show a task its own decision', () => {
    const { here } = at('Task_Interim');
    expect(named(here, 'outcome')?.values).toEqual([{ value: 'done', label: '已作阶段性答复' }]);
    expect(named(here, 'opinion')?.kind).toBe('text');
  });

  it('are all there for the process as a whole', () => {
    expect(at('dz-no-escalation')).toEqual({ here: expect.arrayContaining([expect.objectContaining({ name: '分管领导审批意见' })]), later: [] });
  });
});
