import { directoryFunctions } from '@liuzhuan/engine';
import { directoryOf } from './directory-of';
import { smallOffice } from './testing/small-office';
import { neededFor, whoToday } from './who-today';

const DIRECTORY = smallOffice([{ id: 'gone', name: '已离任', active: false, appointments: [{ unit: 'm', post: '文档员', head: false }] }]);
const functions = directoryFunctions(directoryOf(DIRECTORY), { performers: {} });

describe('who a rule names today', () => {
  it.each([
    ['principal()', { kind: 'persons', names: ['主要领导'] }],
    ['unitHead(unit("秘书科"))', { kind: 'persons', names: ['秘书科负责人'] }],
    ['[principal(), unitHead("m")]', { kind: 'persons', names: ['主要领导', '秘书科负责人'] }],
    ['post("文档员")', { kind: 'nobody' }],
    ['leaderInCharge(unit("秘书科"))', { kind: 'nobody' }],
    ['unitHead(starterUnit)', { kind: 'depends', on: ['starterUnit'] }],
    ['assigneeOf("Task_Head")', { kind: 'depends', on: ['assigneeOf'] }],
    ['', undefined],
    ['unitHead(', undefined],
  ])('%s', (rule, expected) => {
    expect(whoToday(rule, DIRECTORY, functions)).toEqual(expected);
  });

  it.each([
    ['unitHead(starterUnit)', { starterUnit: 'm' }, { kind: 'persons', names: ['秘书科负责人'] }],
    ['[拟稿人, principal()]', { 拟稿人: 'h' }, { kind: 'persons', names: ['秘书科负责人', '主要领导'] }],
    ['unitHead(unitOf(拟稿人))', { 拟稿人: 'p' }, { kind: 'persons', names: ['主要领导'] }],
    ['unitHead(unitOf(拟稿人))', {}, { kind: 'depends', on: ['拟稿人'] }],
  ])('%s, supposed that %j', (rule, variables, expected) => {
    expect(whoToday(rule, DIRECTORY, functions, { variables, functions: {}, performed: false })).toEqual(expected);
  });

  it('can be told when somebody is supposed to have done the step', () => {
    const supposed = { variables: {}, functions: { assigneeOf: () => 'h' }, performed: true };
    expect(whoToday('unitHead(unitOf(assigneeOf("Task_Head")))', DIRECTORY, functions, supposed)).toEqual({ kind: 'persons', names: ['秘书科负责人'] });
  });

  it('says what it needs to know of a case', () => {
    expect(neededFor('[拟稿人, unitHead(unitOf(assigneeOf("Task_Head")))]')).toEqual({ variables: ['拟稿人'], steps: true });
    expect(neededFor('unitHead(')).toEqual({ variables: [], steps: false });
  });
});
