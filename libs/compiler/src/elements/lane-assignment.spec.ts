import type { TaskProgram } from '@liuzhuan/machine';
import { flows, process, programsOf } from '../testing/case-driver';

const lane = (id: string, name: string, contents: string) => `<lane id="${id}" name="${name}">${contents}</lane>`;
const ref = (node: string) => `<flowNodeRef>${node}</flowNodeRef>`;
const nested = (contents: string) => `<childLaneSet id="child">${contents}</childLaneSet>`;
const rule = (text: string) => `<extensionElements><lz:assignment rule="${text}" mode="claim"/></extensionElements>`;

async function assigned(lanes: string, tasks: string): Promise<Record<string, TaskProgram['assignment']>> {
  const xml = process(`<laneSet id="set">${lanes}</laneSet><startEvent id="s"/>${tasks}<endEvent id="e"/>${flows('s>a', 'a>e')}`);
  const [program] = await programsOf(xml);
  const nodes = Object.values(program?.scopes ?? {}).flatMap((scope) => Object.values(scope.nodes));
  return Object.fromEntries(nodes.flatMap(({ id, task, kind }) => (kind === 'userTask' || kind === 'manualTask' ? [[id, task?.assignment]] : [])));
}

const A = '<userTask id="a"/>';
const byName = (text: string) => ({ rule: text, mode: 'direct', skipIfSame: [] });

describe('assignment by lanes', () => {
  it.each<[string, string, string, object | undefined]>([
    ['the name of the lane', lane('l', '秘书科', ref('a')), A, byName('unitOrPost("秘书科")')],
    ['names of nested lanes, the innermost first', lane('l', '秘书科', ref('a') + nested(lane('m', '科员', ref('a')))), A, byName('unitOrPost(["科员", "秘书科"])')],
    ['the rule of the lane', lane('l', '秘书科', rule('starter') + ref('a')), A, { rule: 'starter', mode: 'claim', skipIfSame: [] }],
    ['the nearest rule', lane('l', '秘书科', rule('starter') + nested(lane('m', '科员', rule('principal()') + ref('a')))), A, { rule: 'principal()', mode: 'claim', skipIfSame: [] }],
    ['a rule further out rather than a name', lane('l', '秘书科', rule('starter') + nested(lane('m', '科员', ref('a')))), A, { rule: 'starter', mode: 'claim', skipIfSame: [] }],
    ['its own rule first', lane('l', '秘书科', ref('a')), `<userTask id="a">${rule('principal()')}</userTask>`, { rule: 'principal()', mode: 'claim', skipIfSame: [] }],
    ['BPMN’s own roles first', lane('l', '秘书科', ref('a')), `<userTask id="a"><humanPerformer id="h"><resourceAssignmentExpression id="r"><formalExpression id="x">starter</formalExpression></resourceAssignmentExpression></humanPerformer></userTask>`, byName('starter')],
    ['nobody outside all lanes', lane('l', '秘书科', ref('s')), A, undefined],
    ['manual tasks too', lane('l', '秘书科', ref('a')), '<manualTask id="a"/>', byName('unitOrPost("秘书科")')],
  ])('is %s', async (_, lanes, tasks, expected) => {
    expect((await assigned(lanes, tasks))['a']).toEqual(expected);
  });

  it('reaches into sub-processes, and their own lanes come first', async () => {
    const inside = '<laneSet id="inner"><lane id="m" name="科员"><flowNodeRef>b</flowNodeRef></lane></laneSet><userTask id="b"/><userTask id="c"/>';
    const found = await assigned(lane('l', '秘书科', ref('a')), `<subProcess id="a">${inside}</subProcess>`);
    expect(found).toEqual({ b: byName('unitOrPost(["科员", "秘书科"])'), c: byName('unitOrPost("秘书科")') });
  });
});
