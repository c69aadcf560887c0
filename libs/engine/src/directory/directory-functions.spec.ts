import { compileExpression, evaluate } from '@liuzhuan/feel';
import type { Json } from '@liuzhuan/kernel';
import { OFFICE } from '../testing/office';
import { DIRECTORY_FUNCTION_NAMES, directoryFunctions } from './directory-functions';
import { buildDirectoryIndex } from './directory-index';

function found(source: string): Json {
  const compiled = compileExpression(source);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return evaluate(compiled.value, {}, directoryFunctions(OFFICE, { performers: { draft: 'p3' } })).value;
}

describe('directoryFunctions', () => {
  it.each<[string, Json]>([
    ['unit("秘书科")', 'sec'],
    ['unit("没有")', null],
    ['unitOf("p3")', 'sec'],
    ['unitOf("p9")', null],
    ['unitHead(unit("秘书科"))', 'p2'],
    ['unitHead("秘书科")', 'p2'],
    ['unitHead("sub")', null],
    ['unitHead(null)', null],
    ['members("sec")', ['p2', 'p3']],
    ['members("nowhere")', []],
    ['post("文档员")', ['p3']],
    ['post("科员")', ['p3', 'p4']],
    ['postIn("sub", "科员")', ['p4']],
    ['unitOrPost("秘书科")', ['p2', 'p3']],
    ['unitOrPost("科员")', ['p3', 'p4']],
    ['unitOrPost(["第一阶段", "文档员", "秘书科"])', ['p3']],
    ['unitOrPost("没有")', []],
    ['leaderInCharge("sec")', 'p1'],
    ['leaderInCharge("sub")', 'p1'],
    ['leaderInCharge("fin")', null],
    ['principal()', 'p1'],
    ['counterpartDeputy("财政局")', 'p2'],
    ['counterpartSecretary("fin")', 'p3'],
    ['acting("市长")', 'p2'],
    ['acting("文档员")', 'p3'],
    ['acting("没有的职务")', null],
    ['assigneeOf("draft")', 'p3'],
    ['assigneeOf("sign")', null],
    ['headsOf(["lead", "sub", "sec", "lead"])', ['p1', 'p2']],
  ])('%s', (source, expected) => {
    expect(found(source)).toEqual(expected);
  });

  it('has exactly the functions it announces', () => {
    expect(Object.keys(directoryFunctions(OFFICE, { performers: {} })).sort()).toEqual([...DIRECTORY_FUNCTION_NAMES].sort());
  });

  it('builds the index of a directory once', () => {
    expect(buildDirectoryIndex(OFFICE)).toBe(buildDirectoryIndex(OFFICE));
    expect(buildDirectoryIndex({ ...OFFICE })).not.toBe(buildDirectoryIndex(OFFICE));
  });
});
