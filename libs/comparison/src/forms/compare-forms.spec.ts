import type { Json } from '@liuzhuan/kernel';
import { compareResources } from '../compare-resources';

type Field = Readonly<Record<string, Json>>;
const TITLE: Field = { type: 'text', text: '# 审批表', id: 'Field_0' };
const MATTER: Field = { type: 'textfield', key: '事项', label: '事项', id: 'Field_1', validate: { required: true, maxLength: 200 } };
const KIND: Field = { type: 'select', key: '类型', label: '类型', id: 'Field_2', values: [{ value: 'a', label: '平件' }, { value: 'b', label: '急件' }] };

const form = (...components: readonly Field[]) => ({ name: 'a.form.json', kind: 'form' as const, content: JSON.stringify({ id: 'a', type: 'default', schemaVersion: 19, exporter: { name: 'x', version: '1' }, components }) });
const F = '表单“审批表”';

describe('a change of a form in words', () => {
  it.each<[what: string, after: ReturnType<typeof form>, words: readonly string[]]>([
    ['a new required field', form(TITLE, MATTER, KIND, { type: 'textarea', key: '理由', label: '理由', id: 'Field_9', validate: { required: true } }), [`${F}新增必填字段“理由”（多行文字）`]],
    ['a field less', form(TITLE, MATTER), [`${F}删除字段“类型”（下拉选择）`]],
    ['no longer required', form(TITLE, { ...MATTER, validate: { maxLength: 200 } }, KIND), [`${F}的字段“事项”的必填由 是 改为 否`]],
    ['a greatest length', form(TITLE, { ...MATTER, validate: { required: true, maxLength: 100 } }, KIND), [`${F}的字段“事项”的最多字数由 200 改为 100`]],
    ['a label', form(TITLE, { ...MATTER, label: '申请事项' }, KIND), [`${F}的字段“申请事项”的名称由“事项”改为“申请事项”`]],
    ['an option', form(TITLE, MATTER, { ...KIND, values: [{ value: 'a', label: '平件' }, { value: 'b', label: '急件' }, { value: 'c', label: '特急' }] }), [`${F}的字段“类型”增加选项“特急”（取值 c）`]],
    ['the words of an option', form(TITLE, MATTER, { ...KIND, values: [{ value: 'a', label: '一般' }, { value: 'b', label: '急件' }] }), [`${F}的字段“类型”的选项“一般”的选项文字由“平件”改为“一般”`]],
    ['another order', form(TITLE, KIND, MATTER), [`${F}的字段“类型”移到第 2 位`]],
    ['another variable', form(TITLE, { ...MATTER, key: 'matter' }, KIND), [`${F}的字段“事项”的取值的变量由 事项 改为 matter`]],
    ['a kind', form(TITLE, { ...MATTER, type: 'textarea' }, KIND), [`${F}的字段“事项”的类型由 单行文字 改为 多行文字`]],
    ['a group around it', form(TITLE, { type: 'group', id: 'g', label: '要素', components: [MATTER] }, KIND), [`${F}新增字段“要素”（分组）`, `${F}的字段“事项”的所在的分组设为 #g`]],
    ['something nobody knows', form(TITLE, { ...MATTER, colour: 'red' }, KIND), [`${F}的字段“事项”的属性 colour设为“red”`]],
    ['numbers the editor gave out', form({ ...TITLE, id: 'x' }, { ...MATTER, id: 'y', layout: { row: 'r' } }, KIND), []],
    ['order of keys', form(TITLE, Object.fromEntries(Object.entries(MATTER).reverse()), KIND), []],
  ])('%s', (_, after, words) => {
    expect(compareResources([form(TITLE, MATTER, KIND)], [after]).map((change) => change.words.zh)).toEqual(words);
  });

  it('keeps before and after for a table', () => {
    expect(compareResources([form(MATTER)], [form({ ...MATTER, label: '申请事项' })])).toMatchObject([{ what: 'field', subject: { zh: '表单“a”' }, part: { zh: '字段“申请事项” · 名称' }, before: { zh: '“事项”' }, after: { zh: '“申请事项”' } }]);
  });
});
