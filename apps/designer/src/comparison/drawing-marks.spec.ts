import type { Change } from '@liuzhuan/comparison';
import { drawingMarks } from './drawing-marks';

const text = { zh: '', en: '' };
const change = (kind: Change['kind'], ...elements: Change['elements'][number][]): Change => ({ kind, what: 'element', file: '', elements, subject: text, part: text, words: text, affectsRun: true });

it('marks what came, went, changed and moved, each on the drawings where it is', () => {
  const changes = [change('added', { after: 'N' }), change('removed', { before: 'O' }), change('removed', { before: 'A', after: 'B' }), change('moved', { before: 'A', after: 'B' }, { before: 'C', after: 'C' })];
  expect(drawingMarks(changes, 'before')).toEqual([
    { id: 'O', kind: 'removed' },
    { id: 'A', kind: 'changed' },
    { id: 'C', kind: 'moved' },
  ]);
  expect(drawingMarks(changes, 'after')).toEqual([
    { id: 'N', kind: 'added' },
    { id: 'B', kind: 'changed' },
    { id: 'C', kind: 'moved' },
  ]);
});
