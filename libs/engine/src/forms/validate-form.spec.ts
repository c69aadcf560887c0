import type { Json, JsonObject } from '@liuzhuan/kernel';
import { formEvaluate } from './form-evaluate';
import { validateForm } from './validate-form';

interface Case {
  readonly components: readonly JsonObject[];
  readonly data: JsonObject;
  readonly variables?: JsonObject;
  readonly editable?: readonly string[];
}

function judged({ components, data, variables = {}, editable = ['*'] }: Case) {
  const { problems, data: accepted } = validateForm({ components }, { data, variables, editable }, formEvaluate());
  return { problems: problems.map(({ field, code }) => `${field} ${code}`), accepted };
}

const field = (type: string, rest: JsonObject = {}): JsonObject => ({ type, key: 'x', label: '甲', ...rest });
const OPTIONS = { values: [{ label: '一', value: 'a' }, { label: '二', value: 'b' }] };

describe('one field', () => {
  // component, value sent, code of the problem (null = accepted as sent)
  it.each<[string, JsonObject, Json, string | null]>([
    ['text', field('textfield'), '内容', null],
    ['text, not a number', field('textfield'), 7, 'text-expected'],
    ['text area', field('textarea'), '一\n二', null],
    ['opinion', field('opinion'), '同意', null],
    ['number', field('number'), 3.5, null],
    ['number as text', field('number'), '3', 'number-expected'],
    ['number kept as text', field('number', { serializeToString: true }), '3', null],
    ['number kept as text, wrong', field('number', { serializeToString: true }), 'x', 'number-expected'],
    ['integer', field('number', { decimalDigits: 0 }), 1.5, 'too-many-decimals'],
    ['check box', field('checkbox'), true, null],
    ['check box, text', field('checkbox'), 'yes', 'boolean-expected'],
    ['date', field('datetime'), '2026-11-23', null],
    ['date, wrong month', field('datetime'), '2026-13-01', 'date-expected'],
    ['time', field('datetime', { subtype: 'time' }), '09:30', null],
    ['time, wrong', field('datetime', { subtype: 'time' }), '25:00', 'time-expected'],
    ['date and time', field('datetime', { subtype: 'datetime' }), '2026-11-23T09:30+08:00', null],
    ['date and time, date only', field('datetime', { subtype: 'datetime' }), '2026-11-23', 'datetime-expected'],
    ['select', field('select', OPTIONS), 'a', null],
    ['select, unknown', field('select', OPTIONS), 'c', 'option-unknown'],
    ['radio, unknown', field('radio', OPTIONS), 'c', 'option-unknown'],
    ['check list', field('checklist', OPTIONS), ['a', 'b'], null],
    ['check list, not a list', field('checklist', OPTIONS), 'a', 'list-expected'],
    ['tags, one unknown', field('taglist', OPTIONS), ['a', 'z'], 'option-unknown'],
    ['options by expression', field('select', { valuesExpression: '=["k", "l"]' }), 'l', null],
    ['person', field('person'), 'p1', null],
    ['persons', field('person'), ['p1', 'p2'], null],
    ['unit, wrong', field('unit'), 3, 'text-expected'],
    ['attachments', field('attachment'), [{ name: 'a.pdf' }], null],
    ['attachments, wrong', field('attachment'), [1], 'text-expected'],
    ['required', field('textfield', { validate: { required: true } }), '', 'field-required'],
    ['required, blank list', field('checklist', { ...OPTIONS, validate: { required: true } }), [], 'field-required'],
    ['required box not ticked', field('checkbox', { validate: { required: true } }), false, 'field-required'],
    ['required by expression', field('textfield', { validate: { required: '=1 = 1' } }), null, 'field-required'],
    ['minimum', field('number', { validate: { min: 3 } }), 2, 'too-small'],
    ['maximum', field('number', { validate: { max: 3 } }), 4, 'too-large'],
    ['zero is a number', field('number', { validate: { min: 0, required: true } }), 0, null],
    ['shortest text counts characters', field('textfield', { validate: { minLength: 2 } }), '𠮷', 'too-short'],
    ['longest text', field('textfield', { validate: { maxLength: 2 } }), '一二三', 'too-long'],
    ['no author, still a limit', field('textfield'), '长'.repeat(20_001), 'too-long'],
    ['pattern', field('textfield', { validate: { pattern: '^\\d+$' } }), 'a', 'pattern-mismatch'],
    ['mail', field('textfield', { validate: { validationType: 'email' } }), 'a@b', 'pattern-mismatch'],
    ['at least so many', field('taglist', { ...OPTIONS, validate: { minItems: 2 } }), ['a'], 'too-few-rows'],
    ['disabled', field('textfield', { disabled: true }), '内容', 'field-readonly'],
    ['read-only by expression', field('textfield', { readonly: '=true' }), '内容', 'field-readonly'],
  ])('%s', (_, component, value, code) => {
    const { problems, accepted } = judged({ components: [component], data: { x: value } });
    expect(problems).toEqual(code === null ? [] : [`x ${code}`]);
    if (code === null) expect(accepted).toEqual({ x: value });
  });

  it('says what is wrong in both languages', () => {
    const { problems } = validateForm({ components: [field('number', { validate: { max: 3 } })] }, { data: { x: 9 }, variables: {}, editable: ['*'] }, formEvaluate());
    expect(problems[0]?.message).toEqual({ zh: '“甲”不能大于 3', en: '“甲” must not be more than 3' });
  });
});

describe('a form', () => {
  const two = [field('textfield', { validate: { required: true } }), { type: 'textfield', key: 'y', label: '乙' }];

  it.each<[string, Case, string[], JsonObject]>([
    ['names unknown fields', { components: two, data: { x: 'a', z: 1 } }, ['z field-unknown'], { x: 'a' }],
    ['refuses what is not editable', { components: two, data: { x: 'a', y: 'b' }, editable: ['x'] }, ['y field-readonly'], { x: 'a' }],
    ['lets read-only values come back unchanged', { components: two, data: { x: 'a', y: 'b' }, variables: { y: 'b' }, editable: ['x'] }, [], { x: 'a' }],
    ['does not require what is not editable', { components: two, data: { y: 'b' }, editable: ['y'] }, [], { y: 'b' }],
    ['takes what the case knows as filled in', { components: two, data: {}, variables: { x: 'known' } }, [], {}],
    ['lets a field be emptied', { components: two, data: { x: 'a', y: '' } }, [], { x: 'a', y: null }],
    ['drops hidden fields', { components: [field('textfield', { validate: { required: true }, conditional: { hide: '=y = "b"' } }), two[1] as JsonObject], data: { x: 'a', y: 'b' } }, [], { y: 'b' }],
    ['drops fields of hidden groups', { components: [{ type: 'group', conditional: { hide: '=true' }, components: two }], data: { x: 'a' } }, [], {}],
    ['computes expressions and believes nobody', { components: [{ type: 'expression', key: 'sum', expression: '=a + 1' }], data: { sum: 99 }, variables: { a: 1 } }, [], { sum: 2 }],
    ['nests groups with a path', { components: [{ type: 'group', path: 'g', components: [field('number')] }], data: { g: { x: 1 } }, variables: { g: { old: true } } }, [], { g: { old: true, x: 1 } }],
    ['nests dotted keys', { components: [field('number', { key: 'a.b' })], data: { a: { b: 'no' } } }, ['a.b number-expected'], {}],
    ['wants groups to be objects', { components: [{ type: 'group', path: 'g', components: two }], data: { g: 3 } }, ['g group-expected'], {}],
    ['ignores what holds nothing', { components: [{ type: 'text', text: '说明' }, { type: 'separator' }, { type: 'table', key: 't' }], data: {} }, [], {}],
    ['takes options from a variable', { components: [field('select', { valuesKey: 'list' })], data: { x: 'c' }, variables: { list: ['a', 'b'] } }, ['x option-unknown'], { x: 'c' }],
  ])('%s', (_, input, problems, accepted) => {
    const result = judged(input);
    expect(result.problems).toEqual(problems);
    if (problems.length === 0) expect(result.accepted).toEqual(accepted);
  });

  it('judges every row of a list', () => {
    const components = [{ type: 'dynamiclist', path: 'rows', label: '明细', validate: { maxItems: 3 }, components: [field('number', { validate: { required: true } })] }];
    expect(judged({ components, data: { rows: [{ x: 1 }, {}, { x: 'a' }, { x: 2, z: 1 }] } }).problems).toEqual([
      'rows too-many-rows',
      'rows[1].x field-required',
      'rows[2].x number-expected',
      'rows[3].z field-unknown',
    ]);
    expect(judged({ components, data: { rows: [{ x: 1 }] }, editable: ['rows'] })).toEqual({ problems: [], accepted: { rows: [{ x: 1 }] } });
    expect(judged({ components, data: { rows: [1] } }).problems).toEqual(['rows rows-expected']);
  });
});
