import type { JsonObject } from '@liuzhuan/kernel';
import { formEvaluate } from './form-evaluate';
import { hideFields, withoutHidden } from './hide-fields';
import { validateForm } from './validate-form';

const field = (key: string, rest: JsonObject = {}): JsonObject => ({ type: 'textfield', key, label: key, ...rest });
const schema: JsonObject = {
  components: [
    field('事由', { validate: { required: true } }),
    field('底价', { validate: { required: true } }),
    { type: 'group', path: '评审', components: [field('评分'), field('意见')] },
    { type: 'group', components: [field('内部编号')] },
    { type: 'dynamiclist', path: '名单', components: [field('事由')] },
  ],
};
const keysIn = (container: JsonObject): string[] =>
  ((container['components'] ?? []) as JsonObject[]).flatMap((component) => [String(component['key'] ?? component['path'] ?? component['type']), ...keysIn(component)]);

describe('fields hidden at a step', () => {
  it.each([
    ['nothing', [], ['事由', '底价', '评审', '评分', '意见', 'group', '内部编号', '名单', '事由']],
    ['a field, and not one of the same name in a row', ['事由'], ['底价', '评审', '评分', '意见', 'group', '内部编号', '名单', '事由']],
    ['a field of an object', ['评审.评分'], ['事由', '底价', '评审', '意见', 'group', '内部编号', '名单', '事由']],
    ['an object', ['评审'], ['事由', '底价', 'group', '内部编号', '名单', '事由']],
    ['the last field of a group', ['内部编号'], ['事由', '底价', '评审', '评分', '意见', '名单', '事由']],
    ['a list', ['名单'], ['事由', '底价', '评审', '评分', '意见', 'group', '内部编号']],
  ])('leave the schema: %s', (_name, hidden, keys) => expect(keysIn(hideFields(schema, hidden))).toEqual(keys));

  it('leave the data, at any depth', () => {
    const data = { 事由: '采购', 底价: '9', 评审: { 评分: '5', 意见: '可' }, 名单: [{ 事由: 'a' }] };
    expect(withoutHidden(data, ['底价', '评审.评分'])).toEqual({ 事由: '采购', 评审: { 意见: '可' }, 名单: [{ 事由: 'a' }] });
    expect(withoutHidden(data, [])).toBe(data);
  });

  it.each<[string, JsonObject, string[]]>([
    ['are not demanded', { 事由: '采购' }, []],
    ['are refused when sent all the same', { 事由: '采购', 底价: '9' }, ['底价 field-hidden']],
    ['are refused even with the value they have', { 事由: '采购', 底价: '8' }, ['底价 field-hidden']],
    ['are refused within objects', { 事由: '采购', 评审: { 评分: '1' } }, ['评审.评分 field-hidden']],
  ])('%s', (_name, data, expected) => {
    const { problems, data: accepted } = validateForm(schema, { data, variables: { 底价: '8' }, editable: ['*'], hidden: ['底价', '评审.评分'] }, formEvaluate());
    expect(problems.map((problem) => `${problem.field} ${problem.code}`)).toEqual(expected);
    expect(accepted['底价']).toBeUndefined();
  });
});
