import type { Json, JsonObject } from '@liuzhuan/kernel';
import { formEvaluate } from './form-evaluate';
import type { FormOffice } from './office-fields';
import { validateForm } from './validate-form';

/** 2026-11-20 is a Friday; a world of two persons in which working days are those of the week. */
const office: FormOffice = {
  today: '2026-11-20',
  signature: '秘书科科员甲 2026年11月20日',
  hasPerson: (id, unit, post) => id === 'p1' && (unit === '' || unit === '秘书科') && (post === '' || post === '科员'),
  hasUnit: (id) => id === 'u1',
  isWorkingDay: (date) => ![0, 6].includes(dayOfWeek(date)),
  workingDaysAfter: (date, count) => ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'][date === '2026-11-20' ? count : 0] ?? date,
};
/** 2026-11-01 is a Sunday. */
const dayOfWeek = (date: string) => (Number(date.slice(-2)) - 1) % 7;

function judged(component: JsonObject, value: Json, variables: JsonObject = {}) {
  const field = { key: 'x', label: '甲', ...component };
  const { problems, data } = validateForm({ components: [field] }, { data: { x: value }, variables, editable: ['*'], office }, formEvaluate());
  return problems.length > 0 ? problems.map(({ code }) => code) : data['x'];
}

const WINDOW = { type: 'workdate', workingDaysOnly: true, earliestInWorkingDays: 1, latestInWorkingDays: 3 };
const SEALS = { type: 'seal', values: [{ label: '单位公章', value: '单位公章' }] };

describe('the office’s own fields', () => {
  it.each<[string, JsonObject, Json, Json]>([
    ['a person', { type: 'person' }, 'p1', 'p1'],
    ['nobody', { type: 'person' }, 'p9', ['person-unknown']],
    ['a person of a unit', { type: 'person', unit: '秘书科', post: '科员' }, 'p1', 'p1'],
    ['a person of another unit', { type: 'person', unit: '综合科' }, 'p1', ['person-unknown']],
    ['several persons, one of them nobody', { type: 'person', multiple: true }, ['p1', 'p9'], ['person-unknown']],
    ['a unit', { type: 'unit' }, 'u1', 'u1'],
    ['no unit', { type: 'unit' }, '秘书处', ['unit-unknown']],
    ['a document number', { type: 'docnumber' }, '某政发〔2026〕12号', '某政发〔2026〕12号'],
    ['with other brackets', { type: 'docnumber' }, '某政发[2026]12号', ['document-number-expected']],
    ['of another series', { type: 'docnumber', code: '某政办' }, '某政发〔2026〕12号', ['document-number-expected']],
    ['a working day', WINDOW, '2026-11-24', '2026-11-24'],
    ['a Saturday', WINDOW, '2026-11-21', ['not-working-day']],
    ['too early', WINDOW, '2026-11-20', ['too-early']],
    ['too late', WINDOW, '2026-11-26', ['too-late']],
    ['no date', WINDOW, '明天', ['date-expected']],
    ['a seal', SEALS, '单位公章', '单位公章'],
    ['no seal of ours', SEALS, '别的章', ['option-unknown']],
    ['attachments', { type: 'attachment' }, ['d1'], ['d1']],
    ['an opinion is signed', { type: 'opinion' }, '同意。', '同意。\n—— 秘书科科员甲 2026年11月20日'],
    ['an opinion signed already', { type: 'opinion' }, '同意。\n—— 秘书科科员甲 2026年11月20日', '同意。\n—— 秘书科科员甲 2026年11月20日'],
    ['an opinion that need not be signed', { type: 'opinion', signed: false }, '同意。', '同意。'],
  ])('%s', (_name, component, value, expected) => expect(judged(component, value)).toEqual(expected));

  it('leave what stood there before as it is', () => {
    expect(judged({ type: 'person' }, 'gone', { x: 'gone' })).toBe('gone');
    expect(judged({ type: 'opinion' }, '同意。\n—— 旧人 2026年1月5日', { x: '同意。\n—— 旧人 2026年1月5日' })).toBe('同意。\n—— 旧人 2026年1月5日');
  });
});
