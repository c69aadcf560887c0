import type { Change } from '@liuzhuan/comparison';
import { drawingMarks } from './drawing-marks';

const text = { zh: '', en: '' };
const change = (kind: Change['kind'], ...elements: Change['elements'][number][]): Change => ({ kind, what: kind === 'moved' ? 'place' : 'element', file: '', elements, group: '', subject: text, part: text, words: text, affectsRun: true });

it('marks what came, went, changed and moved, each on the drawings where it is', () => {
  const changes = [change('added', { after: 'N' }), change('removed', { before: 'O' }), change('removed', { before: 'A', after: 'B' }), change('moved', { before: 'A', after: 'B' }, { before: 'C', after: 'C' }), { ...change('moved', { before: 'E', after: 'E' }), what: 'rule' as const }];
  expect(drawingMarks(changes, 'before')).toEqual([
    { id: 'O', kind: 'removed' },
    { id: 'A', kind: 'changed' },
    { id: 'C', kind: 'moved' },
    { id: 'E', kind: 'changed' },
  ]);
  expect(drawingMarks(changes, 'after')).toEqual([
    { id: 'N', kind: 'added' },
    { id: 'B', kind: 'changed' },
    { id: 'C', kind: 'moved' },
    { id: 'E', kind: 'changed' },
  ]);
});
