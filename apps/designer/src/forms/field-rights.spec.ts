import { parseBpmn } from '@liuzhuan/bpmn';
import { type FormStep, rightOf, stepsOfForm, withRight } from './field-rights';

const FIELDS = ['事由', '金额', '意见'].map((key) => ({ key, label: key, type: 'textfield' }));
const step = (settings: Partial<FormStep['settings']>, starts = false): FormStep => ({ id: 't', name: '审批', starts, settings: { key: 'f', ...settings } });
const rights = (one: FormStep) => FIELDS.map(({ key }) => rightOf(one, key));

describe('rights to the fields of a form', () => {
  it.each([
    ['nothing said: all may be written', step({}), ['write', 'write', 'write']],
    ['all', step({ editable: 'all' }), ['write', 'write', 'write']],
    ['some', step({ editable: ['意见'] }), ['read', 'read', 'write']],
    ['hidden wins', step({ editable: 'all', hidden: ['金额'] }), ['write', 'hidden', 'write']],
    ['a start form is filled in whole', step({ editable: [], hidden: ['意见'] }, true), ['write', 'write', 'hidden']],
  ])('%s', (_name, one, expected) => expect(rights(one)).toEqual(expected));

  it.each([
    ['one field of all becomes read-only', step({}), ['金额'], 'read', { editable: '事由 意见', hidden: null }],
    ['one field is hidden', step({ editable: ['意见'] }), ['金额'], 'hidden', { editable: '意见', hidden: '金额' }],
    ['all others written: a star', step({ editable: ['意见'] }), ['事由', '金额'], 'write', { editable: '*', hidden: null }],
    ['hidden again shown', step({ editable: 'all', hidden: ['金额'] }), ['金额'], 'read', { editable: '事由 意见', hidden: null }],
    ['all read', step({}), ['事由', '金额', '意见'], 'read', { editable: '', hidden: null }],
    ['a start form', step({}, true), ['金额'], 'hidden', { editable: null, hidden: '金额' }],
  ] as const)('%s', (_name, one, changed, right, expected) => expect(withRight(one, FIELDS, changed, right)).toEqual(expected));

  it('finds the steps of a form in a drawing', async () => {
    const parsed = await parseBpmn(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:lz="urn:liuzhuan:bpmn:1" targetNamespace="t"><process id="p" isExecutable="true">
      <startEvent id="s" name="发起"><extensionElements><lz:form key="f" /></extensionElements></startEvent>
      <userTask id="t" name="审批"><extensionElements><lz:form key="f" editable="意见" hidden="金额" /></extensionElements></userTask>
      <userTask id="u"><extensionElements><lz:form key="g" /></extensionElements></userTask></process></definitions>`);
    const steps = stepsOfForm(parsed.ok ? parsed.value : undefined, 'f');
    expect(steps.map(({ id, name, starts }) => [id, name, starts])).toEqual([['s', '发起', true], ['t', '审批', false]]);
    expect(steps.map(rights)).toEqual([['write', 'write', 'write'], ['read', 'hidden', 'write']]);
  });
});
