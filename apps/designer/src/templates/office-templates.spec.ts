import type { ScenarioStep } from '@liuzhuan/simulator';
import type { OfficeTemplate } from './office-template';
import { OFFICE_TEMPLATES } from './office-templates';
import { faultsOf } from './testing/faults-of';
import { minimalFlow } from './testing/minimal-flow';
import { type Play, playTemplate } from './testing/play-template';

const WANTED = ['拟稿', '核稿', '三校', '会签：全部', '会签：任一人', '会签：若干人同意', '会签：依次', '会签：表决', '签发', '编号', '用印', '印发', '归档', '催办', '限时办结', '视为同意', '逐级提级', '抄送'];
const byId = (id: string) => OFFICE_TEMPLATES.find((template) => template.id === id) as OfficeTemplate;

describe('the templates of office steps', () => {
  it('are those an office asks for, each once', () => {
    expect(OFFICE_TEMPLATES.map(({ name }) => name.zh).sort()).toEqual([...WANTED].sort());
    expect(new Set(OFFICE_TEMPLATES.map(({ id }) => id)).size).toBe(OFFICE_TEMPLATES.length);
  });

  describe.each(OFFICE_TEMPLATES.map((template) => [template.name.zh, template] as const))('%s', (_, template) => {
    it('is whole: parts are at places of their own, flows and choices lead to parts', () => {
      const keys = template.parts.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect([template.entry, template.exit, template.choose.part].filter((key) => !keys.includes(key))).toEqual([]);
      expect(template.flows.flatMap(({ from, to }) => [from, to]).filter((key) => !keys.includes(key))).toEqual([]);
      expect(template.parts.filter(({ at, host }) => (at === undefined) === (host === undefined))).toEqual([]);
      const places = template.parts.flatMap(({ at }) => (at ? [at.join()] : []));
      expect(new Set(places).size).toBe(places.length);
    });

    it.each([
      ['after a task', true],
      ['at the beginning', false],
    ])('compiles, is found good and sound %s', async (_place, afterTask) => {
      expect(await faultsOf(template, { afterTask })).toEqual([]);
    });

    it('keeps its variables apart when it is inserted twice', async () => {
      const { file } = await minimalFlow(template, { taken: new Set(template.variables) });
      const written = template.variables.filter((name) => new RegExp(`${name}(?!2)`).test(file.content.replace(/ name="[^"]*"/g, '')));
      expect(written).toEqual([]);
    });
  });
});

const play = (id: string, steps: Play, afterTask?: boolean) => playTemplate(byId(id), steps, afterTask);

type Row = readonly [title: string, id: string, steps: Play, afterTask?: boolean];

const vote = (part: (key: string) => string, votes: Readonly<Record<string, string>>): readonly ScenarioStep[] =>
  Object.entries(votes).map(([by, outcome]) => ({ complete: { task: part('sign'), by, outcome, opinion: '见意见' } }));
const EVERYBODY = ['head', 'a', 'b'];

const PLAYS: readonly Row[] = [
  ['核稿 sends back to the task before', 'review', (part) => [{ complete: { task: 'before' } }, { return: { task: part('review'), to: 'before', reason: '重写' } }, { complete: { task: 'before' } }, { complete: { task: part('review'), outcome: 'agree' } }], true],
  [
    '三校 begins again after a mistake',
    'three-proofs',
    (part) => [
      { complete: { task: part('first'), outcome: 'done' } },
      { complete: { task: part('second'), outcome: 'done' } },
      ...EVERYBODY.map((by): ScenarioStep => ({ complete: { task: part('third'), by, outcome: by === 'b' ? 'errors' : 'ok', opinion: '第二段有错字' } })),
      { expect: { tasks: [{ node: part('first'), assignee: 'a' }] } },
      { complete: { task: part('first'), outcome: 'done' } },
      { complete: { task: part('second'), outcome: 'done' } },
      ...EVERYBODY.map((by): ScenarioStep => ({ complete: { task: part('third'), by, outcome: 'ok' } })),
      { complete: { task: part('clean'), outcome: 'done' } },
    ],
  ],
  ['会签 by all waits for the last', 'countersign-all', (part) => [...vote(part, { head: 'agree', a: 'agree' }), { expect: { tasks: [{ node: part('sign'), assignee: 'b' }] } }, ...vote(part, { b: 'agree' })]],
  ['会签 by all has dissent settled', 'countersign-all', (part) => [...vote(part, { head: 'agree', a: 'dissent', b: 'agree' }), { complete: { task: part('settle'), outcome: 'settled', opinion: '已采纳' } }]],
  ['会签 by anyone takes the others’ tasks away', 'countersign-any', (part) => [...vote(part, { b: 'agree' }), { expect: { tasks: [], status: 'completed' } }]],
  ['会签 by 2 of 3 ends with the second', 'countersign-some', (part) => [...vote(part, { head: 'dissent', a: 'agree' }), { expect: { tasks: [{ node: part('sign'), assignee: 'b' }] } }, ...vote(part, { b: 'agree' })]],
  ['会签 by 2 of 3 with one agreeing is settled', 'countersign-some', (part) => [...vote(part, { head: 'dissent', a: 'agree', b: 'dissent' }), { complete: { task: part('settle'), outcome: 'settled', opinion: '已协商' } }]],
  ['会签 in order asks one at a time and stops at dissent', 'countersign-in-order', (part) => [{ expect: { tasks: [{ node: part('sign') }] } }, { complete: { task: part('sign'), outcome: 'agree' } }, { expect: { tasks: [{ node: part('sign') }] } }, { complete: { task: part('sign'), outcome: 'dissent', opinion: '不妥' } }, { expect: { tasks: [{ node: part('settle'), assignee: 'a' }] } }, { complete: { task: part('settle'), outcome: 'settled', opinion: '已协商' } }]],
  ['a vote passes with more than half', 'countersign-vote', (part) => [...vote(part, { head: 'agree', a: 'agree', b: 'against' }), { expect: { status: 'completed', variables: { 表决计票: { 赞成: 2, 反对: 1, 弃权: 0, 通过: true } } } }]],
  ['a vote without more than half does not', 'countersign-vote', (part) => [...vote(part, { head: 'agree', a: 'abstain', b: 'against' }), { complete: { task: part('settle'), outcome: 'settled', opinion: '缓办' } }]],
  ['签发 writes down who and when', 'sign', (part) => [{ complete: { task: part('sign'), outcome: 'sign' } }, { expect: { variables: { 签批人: 'leader', 签批日期: '2026-11-23' } } }]],
  ['编号 draws the first number', 'number', () => [{ expect: { status: 'completed', variables: { 文件字号: '发文〔2026〕1号' } } }]],
  ['用印 is claimed by who keeps the seal', 'seal', (part) => [{ complete: { task: part('seal'), by: 'archivist', outcome: 'sealed' } }]],
  ['印发 is printed and distributed', 'issue', (part) => [{ complete: { task: part('print'), by: 'archivist', outcome: 'done' } }, { complete: { task: part('distribute'), by: 'archivist', outcome: 'done' } }]],
  ['归档', 'archive', (part) => [{ complete: { task: part('archive'), by: 'archivist', outcome: 'done' } }]],
  ['催办 does not interrupt', 'urge', (part) => [{ advance: '3 working days' }, { expect: { tasks: [{ node: part('work') }, { node: part('urge'), assignee: 'head' }] } }, { complete: { task: part('urge'), outcome: 'urged', opinion: '电话催办' } }, { complete: { task: part('work'), by: 'b', outcome: 'done' } }]],
  ['限时办结 in time', 'deadline', (part) => [{ complete: { task: part('work'), by: 'b', outcome: 'done' } }, { expect: { variables: { 按期办结: true } } }]],
  ['限时办结 late goes to the leader in charge', 'deadline', (part) => [{ advance: '3 working days' }, { expect: { tasks: [{ node: part('supervise'), assignee: 'leader' }] } }, { complete: { task: part('supervise'), outcome: 'done', opinion: '已督办' } }, { expect: { variables: { 按期办结: false } } }]],
  ['视为同意 with an answer in time', 'deemed-consent', (part) => [{ complete: { task: part('reply'), outcome: 'opinion', opinion: '建议修改' } }, { expect: { variables: { 答复结论: '有意见' } } }]],
  ['视为同意 urges first', 'deemed-consent', (part) => [{ advance: '5 working days' }, { expect: { tasks: [{ node: part('again'), assignee: 'head' }], notices: [{ person: 'head', kind: 'info' }] } }, { complete: { task: part('again'), outcome: 'agree' } }, { expect: { variables: { 答复结论: '同意' } } }]],
  ['视为同意 after silence', 'deemed-consent', () => [{ advance: '5 working days' }, { advance: '1 working day' }, { expect: { status: 'completed', variables: { 答复结论: '视为同意' } } }]],
  ['逐级提级 to the principal', 'escalate', (part) => [{ complete: { task: part('head'), outcome: 'up', opinion: '把握不准' } }, { complete: { task: part('leader'), by: 'leader', outcome: 'up', opinion: '提请' } }, { complete: { task: part('principal'), outcome: 'refuse', opinion: '不能办' } }]],
  ['逐级提级 hands up what is late', 'escalate', (part) => [{ advance: '4 working hours' }, { expect: { tasks: [{ node: part('leader'), assignee: 'leader' }] } }, { complete: { task: part('leader'), outcome: 'can', opinion: '能办' } }]],
  ['抄送 asks nothing', 'copy', () => [{ expect: { status: 'completed', notices: EVERYBODY.map((person) => ({ person })) } }]],
  ['拟稿', 'draft', (part) => [{ complete: { task: part('draft'), by: 'a', outcome: 'submit' } }]],
];

describe('a case in a template', () => {
  it.each(PLAYS.map(([title, id, steps, afterTask]) => ({ title, id, steps, afterTask })))('$title', async ({ id, steps, afterTask }) => {
    expect(await play(id, steps, afterTask)).toBe('as written');
  });

  it('ends where the leader refuses to sign', async () => {
    const { file, built } = await minimalFlow(byId('sign'), { afterTask: false });
    expect(file.content).toContain(String(built.objectOf('refused').id));
    const written = await play('sign', (part) => [{ complete: { task: part('sign'), outcome: 'refuse', opinion: '不宜发文' } }]);
    expect(written).toContain('end');
  });
});
