import type { CallOutput, ResourceDto } from '@liuzhuan/contract';
import { asId } from '@liuzhuan/kernel';
import { caseMigrationRun, PostgresDefinitionStore } from '@liuzhuan/storage';
import { CaseReader } from '../../../apps/server/src/instances/case-reader';
import { WayBack } from '../../../apps/server/src/migrations/way-back';
import { drawing, userTask } from './drawings';
import { openOffice, type Office } from './office';

jest.setTimeout(60_000);

const [CLERK, ADMINISTRATOR] = ['dz-shenpike-keyuan-1', 'dz-admin'];
const NODES = ['draft', 'check'] as const;
const due = (within: string) => `<lz:due within="${within}"/>`;
/** 拟稿, 核稿; `steps` as they are drawn. */
const flow = (...steps: readonly string[]): ResourceDto => {
  const ids = ['s', ...steps.map((step) => /id="(\w+)"/.exec(step)?.[1] ?? ''), 'e'];
  return drawing('two', `<startEvent id="s"/>${steps.join('')}<endEvent id="e"/>`, ids.slice(1).map((id, at) => `${ids[at]}>${id}`));
};
const DRAFT = userTask('draft', { rule: 'starter', more: due('3 working days') });
const CHECK = userTask('check', { rule: 'starter' });

describe('moving running cases', () => {
  let office: Office;
  const administrator = () => office.as(ADMINISTRATOR);
  const deploy = async (file: ResourceDto) => (await administrator()).call('deploy', { body: { resources: [file], note: '改版' } });
  const ended = async (id: string): Promise<CallOutput<'readMigration'>> => {
    for (;;) {
      const run = await (await administrator()).call('readMigration', { path: { id } });
      if (run.finishedAt !== undefined) return run;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const run = async (to: string, nodes: Record<string, string>, dry: boolean) => ended((await (await administrator()).call('startMigration', { body: { from: 'two:1', to, nodes, dry, reason: '改版' } })).id);
  const standing = async () => {
    const { items } = await (await administrator()).call('listInstances', { query: { view: 'all', definition: 'two' } });
    return items.map(({ number, version, standing: places }) => `${number} ${version} ${places.map(({ node }) => node).join()}`).sort();
  };
  /** A batch asks for the undone run once, and again after a failure. */
  const readsOnce = async (id: string) => {
    const { application, pool } = office;
    const undoing = await caseMigrationRun(pool, asId('dz'), id);
    if (!undoing) throw new Error(`Expected a run ${id}`);
    const wayBack = new WayBack(pool, application.get(PostgresDefinitionStore), application.get(CaseReader));
    const { items } = await (await administrator()).call('listInstances', { query: { view: 'all', definition: 'two' } });
    const batch = () => Promise.all(items.map((item) => wayBack.of(undoing, asId(item.id))));
    const query = jest.spyOn(pool, 'query');
    query.mockImplementationOnce(() => {
      throw new Error('away');
    });
    await expect(batch()).rejects.toThrow('away');
    expect((await batch()).map((nodes) => nodes['check']).sort()).toEqual(['draft', undefined, undefined]);
    const asked = query.mock.calls.filter(([text]) => String(text).includes('FROM migration_run r'));
    query.mockRestore();
    expect(asked).toHaveLength(2);
  };
  beforeAll(async () => {
    office = await openOffice();
    await deploy(flow(DRAFT, CHECK));
    const clerk = await office.as(CLERK);
    for (const node of [...NODES, 'check']) {
      const { next } = await clerk.call('startInstance', { body: { definition: 'two' } });
      if (node === 'check') await clerk.call('completeTask', { path: { id: next[0]?.task ?? '' }, body: { outcome: 'agree', data: {} } });
    }
    await deploy(flow(userTask('draft', { rule: '"dz-principal"', more: due('2 working hours') }), CHECK));
    await deploy(flow(CHECK));
  });
  afterAll(() => office.close());

  it('counts a case at each of its reasons, in words', async () => {
    const { reasons } = await run('two:2', {}, true);
    expect(reasons.map(({ cases, code, message }) => [cases, code, message?.zh])).toEqual([
      [2, '', undefined],
      [1, 'assignment-kept', '待办“draft”的承办人规则变了，已派的人不变'],
      [1, 'due-kept', '待办“draft”的限时变了（3 个工作日 → 2 个工作小时），已定的期限不变'],
    ]);
  });

  it('takes each case back to the step at which it stood, where two steps became one', async () => {
    const before = await standing();
    const moved = await run('two:3', { draft: 'check' }, false);
    expect(moved).toMatchObject({ total: 3, moved: 3 });
    expect((await standing()).every((line) => line.endsWith(' 3 check'))).toBe(true);
    const undone = await ended((await (await administrator()).call('undoMigration', { path: { id: moved.id }, body: { reason: '改版有误' } })).id);
    expect(undone).toMatchObject({ total: 3, moved: 3, undoes: moved.id });
    expect(await standing()).toEqual(before);
    await readsOnce(undone.id);
  });
});
