import type { DirectoryDto } from '@liuzhuan/contract';
import { needsDirectory, OFFICE_FIELDS, presentFields } from './present-fields';

const appointment = (unit: string, post: string) => ({ unit, post, head: false });
const directory = {
  units: [
    { id: 'u1', name: '秘书科' },
    { id: 'u2', name: '综合科' },
  ],
  persons: [
    { id: 'p1', name: '秘书科科员甲', appointments: [appointment('u1', '科员')] },
    { id: 'p2', name: '综合科科长', appointments: [appointment('u2', '科长')] },
  ],
} as unknown as DirectoryDto;
const shown = (field: Readonly<Record<string, unknown>>) => presentFields({ components: [field] }, { directory, documents: [{ id: 'd1', name: '附件一.pdf' }] }).components?.[0];
const labels = (field: Readonly<Record<string, unknown>>) => (shown(field)?.['values'] as { label: string }[]).map(({ label }) => label);

describe('presentFields', () => {
  it.each([
    ['person', { type: 'person' }, 'select'],
    ['several persons', { type: 'person', multiple: true }, 'taglist'],
    ['a person to be read', { type: 'person', readonly: true }, 'textfield'],
    ['unit', { type: 'unit' }, 'select'],
    ['attachment', { type: 'attachment' }, 'taglist'],
    ['seal', { type: 'seal', values: [] }, 'select'],
    ['opinion', { type: 'opinion' }, 'textarea'],
    ['document number', { type: 'docnumber' }, 'textfield'],
    ['working date', { type: 'workdate', label: '要求完成时间' }, 'datetime'],
    ['form-js’s own', { type: 'number' }, 'number'],
  ])('%s', (_name, field, type) => expect(shown(field)).toMatchObject({ type }));

  it('offers persons of a unit or a post, with both named', () => {
    expect(labels({ type: 'person' })).toEqual(['秘书科科员甲（秘书科科员）', '综合科科长（综合科科长）']);
    expect(labels({ type: 'person', unit: '秘书科' })).toEqual(['秘书科科员甲（秘书科科员）']);
    expect(labels({ type: 'person', post: '科长' })).toEqual(['综合科科长（综合科科长）']);
    expect(labels({ type: 'attachment' })).toEqual(['附件一.pdf']);
  });

  it.each([
    ['某政发〔2026〕12号', {}, true],
    ['某政发[2026]12号', {}, false],
    ['某政办〔2026〕1号', { code: '某政发' }, false],
    ['某政发〔2026〕1号', { code: '某政发' }, true],
  ])('%s %j', (text, settings, fits) => {
    const { pattern } = shown({ type: 'docnumber', ...settings })?.['validate'] as { pattern: string };
    expect(new RegExp(pattern, 'u').test(text)).toBe(fits);
  });

  it('says in words what days may be chosen, and that an opinion is signed', () => {
    expect(shown({ type: 'workdate', workingDaysOnly: true, earliestInWorkingDays: 2, latestInWorkingDays: 5 })).toMatchObject({ description: '只能选工作日，不早于 2 个工作日后，不晚于 5 个工作日后' });
    expect(shown({ type: 'opinion', description: '写明依据' })).toMatchObject({ description: '写明依据。办理后自动签名并注明日期' });
    expect(shown({ type: 'opinion', signed: false })).toMatchObject({ description: '' });
  });

  it('asks for the directory only where people or units are chosen', () => {
    expect(needsDirectory({ components: [{ type: 'group', components: [{ type: 'unit' }] }] })).toBe(true);
    expect(needsDirectory({ components: [{ type: 'textfield' }] })).toBe(false);
    expect(OFFICE_FIELDS).toContain('workdate');
  });
});
