import { directoryLookups } from '../directory/directory-functions';
import { buildDirectoryIndex } from '../directory/directory-index';
import { OFFICE } from '../testing/office';
import { peopleNow } from './people-now';

const [index, functions] = [buildDirectoryIndex(OFFICE), directoryLookups(OFFICE)];

describe('peopleNow', () => {
  it.each([
    ['[principal(), unitHead("sec"), principal()]', { kind: 'persons', persons: ['p1', 'p2'] }],
    ['unitHead("sub")', { kind: 'nobody' }],
    ['unitHead(starterUnit)', { kind: 'depends', on: ['starterUnit'] }],
    ['[assigneeOf("t"), 拟稿人]', { kind: 'depends', on: ['拟稿人', 'assigneeOf'] }],
    ['', undefined],
    ['unitHead(', undefined],
  ])('%s', (rule, expected) => {
    expect(peopleNow(rule, index, functions)).toEqual(expected);
  });

  it('tells more of a supposed case', () => {
    const supposed = { variables: { 拟稿人: 'p4' }, functions: { assigneeOf: () => 'p3' }, performed: true };
    expect(peopleNow('[assigneeOf("t"), 拟稿人]', index, functions, supposed)).toEqual({ kind: 'persons', persons: ['p3', 'p4'] });
  });
});
