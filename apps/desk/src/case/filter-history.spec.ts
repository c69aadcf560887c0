import type { HistoryEntry } from '@liuzhuan/contract';
import { filterHistory } from './filter-history';

const entry = (seq: number, part: Partial<HistoryEntry>): HistoryEntry => ({
  seq,
  at: '2026-11-23T02:00:00.000Z',
  kind: 'task.completed',
  text: { zh: '', en: '' },
  data: {},
  ...part,
});
const ENTRIES = [
  entry(1, { kind: 'step', text: { zh: '流转', en: 'moved on' } }),
  entry(2, { nodeName: '核稿', actor: { id: 'p1', name: '科长甲' }, text: { zh: '办理“核稿”：同意', en: 'completed' } }),
  entry(3, { nodeName: '签发', actor: { id: 'p2', name: '主要领导' }, text: { zh: '办理“签发”：签发', en: 'completed' } }),
];
const ALL = { search: '', step: '', person: '', machine: false };

describe('filterHistory', () => {
  it.each([
    [ALL, [2, 3]],
    [{ ...ALL, machine: true }, [1, 2, 3]],
    [{ ...ALL, step: '核稿' }, [2]],
    [{ ...ALL, person: 'p2' }, [3]],
    [{ ...ALL, search: ' 科长 ' }, [2]],
    [{ ...ALL, search: '没有' }, []],
  ])('%j', (filter, expected) => expect(filterHistory(ENTRIES, filter).map(({ seq }) => seq)).toEqual(expected));
});
