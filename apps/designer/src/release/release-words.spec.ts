import type { compareResources } from '@liuzhuan/comparison';
import { changeMarks, drawnFrom, notesOf, sameFiles } from './release-words';

type Change = ReturnType<typeof compareResources>[number];
const words = { zh: '', en: '' };
const change = (kind: Change['kind'], elements: Change['elements']): Change => ({ kind, what: 'element', file: 'p.bpmn', elements, group: '', subject: words, part: words, words, affectsRun: true });
const word = (key: string) => key;
const form = (name: string, content: string) => ({ name, kind: 'form' as const, content });

describe('what a release says about its files', () => {
  it('is nothing for the first version, and lines for the next', () => {
    expect(notesOf(undefined, [form('a.form.json', '{}')], 'zh')).toBe('');
    expect(notesOf([form('a.form.json', '{}')], [form('b.form.json', '{"components":[]}')], 'zh').split('\n').length).toBeGreaterThan(1);
  });

  it('is the same for the same files in another order, and not for others', () => {
    const [a, b] = [form('a', '1'), form('b', '2')];
    expect(sameFiles([a, b], [b, a])).toBe(true);
    expect(sameFiles([a, b], [a])).toBe(false);
    expect(sameFiles([a], [form('a', '2')])).toBe(false);
  });

  it.each([
    ['drawn from the version then in force', { base: 2 }, 2],
    ['drawn from an older one, with a reason', { base: 2, overtaking: { drawnFrom: 1, reason: '急件' } }, 1],
    ['that were a version for a while', { base: 2, overtaking: { drawnFrom: 1, reason: '急件' }, version: 3 }, 3],
    ['that were to come back', { base: 3, restores: 1 }, 1],
  ])('knows the version of files %s', (_, release, version) => {
    expect(drawnFrom(release)).toBe(version);
  });

  it('marks what is gone on the left, what is new on the right, what is changed on both', () => {
    const changes = [change('removed', [{ before: 'old' }]), change('added', [{ after: 'new' }]), change('changed', [{ before: 'was', after: 'is' }]), change('moved', [{ before: 'x', after: 'x' }])];
    const { before, after } = changeMarks(changes, word);
    expect(before.map(({ node, word: said }) => [node, said])).toEqual([['old', 'removed'], ['was', 'changed']]);
    expect(after.map(({ node, word: said }) => [node, said])).toEqual([['new', 'added'], ['is', 'changed']]);
  });
});
