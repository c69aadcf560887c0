import { drawing, userTask } from './drawings';
import { type Desk, openOffice, type Office } from './office';

jest.setTimeout(120_000);

const SIGNERS = 50;
const STARTER = 'jyg-zongheke-keyuan-1';

/** 会签 by everybody of the list at once; `enough` ends it early. What comes after it shows how often the case went on. */
function countersigning(id: string, signers: readonly string[], enough = '') {
  const condition = enough && `<completionCondition xsi:type="tFormalExpression">${enough}</completionCondition>`;
  const members = `<multiInstanceLoopCharacteristics lz:collection="${listed(signers)}" lz:element="signer" lz:output="outcome" lz:into="votes">${condition}</multiInstanceLoopCharacteristics>`;
  const script = `<scriptTask id="tally" scriptFormat="feel" lz:result="tally"><script>count(votes)</script></scriptTask>`;
  const contents = `<startEvent id="s"/>${userTask('sign', { rule: 'signer', rest: members })}${script}${userTask('file', { rule: 'starter' })}<endEvent id="e"/>`;
  return drawing(id, contents, ['s>sign', 'sign>tally', 'tally>file', 'file>e']);
}

function listed(persons: readonly string[]): string {
  return `[${persons.map((person) => `&quot;${person}&quot;`).join(', ')}]`;
}

describe('fifty officers at the same moment', () => {
  let office: Office;
  let signers: string[];
  let desks: Desk[];

  beforeAll(async () => {
    office = await openOffice();
    const administrator = await office.as('jyg-admin');
    const { persons } = await administrator.call('readDirectory', {});
    const officers = (await office.pool.query<{ login: string }>(`SELECT login FROM account WHERE organisation = 'jyg' AND roles::text LIKE '%officer%' ORDER BY login`)).rows.map((row) => row.login);
    signers = officers.filter((login) => persons.some((person) => person.id === login && person.active)).slice(0, SIGNERS);
    expect(signers).toHaveLength(SIGNERS);
    desks = await Promise.all(signers.map((login) => office.as(login)));
    for (const resources of [[countersigning('all-sign', signers)], [countersigning('most-sign', signers, 'numberOfCompletedInstances &gt;= 30')]]) await administrator.call('deploy', { body: { resources, note: '会签试验' } });
  });
  afterAll(() => office.close());

  async function begin(definition: string) {
    const { instance, next } = await (await office.as(STARTER)).call('startInstance', { body: { definition } });
    const tasks = signers.map((signer) => next.find((task) => task.persons[0]?.id === signer)?.task ?? '');
    expect(new Set(tasks).size).toBe(SIGNERS);
    return { instance, tasks };
  }

  const click = (desk: Desk, task: string, outcome = 'agree') => desk.attempt('completeTask', { path: { id: task }, body: { outcome, ...(outcome === 'refuse' && { opinion: '不同意' }) } });

  /** The case as it stands afterwards, and how often the step behind the signatures was opened. */
  async function after(instance: string) {
    const read = await (await office.as(STARTER)).call('readInstance', { path: { id: instance } });
    const history = await (await office.as(STARTER)).call('readHistory', { path: { id: instance } });
    const count = (kind: string, node: string) => history.filter((entry) => entry.kind === kind && entry.node === node).length;
    expect(history.map((entry) => entry.seq)).toEqual([...new Set(history.map((entry) => entry.seq))].sort((a, b) => a - b));
    return { read, signed: count('task.completed', 'sign'), withdrawn: count('task.withdrawn', 'sign'), filed: count('task.opened', 'file') };
  }

  it('sign once each, and the case goes on once', async () => {
    const { instance, tasks } = await begin('all-sign');
    const answers = await Promise.all(desks.map((desk, n) => click(desk, tasks[n] ?? '', n % 5 === 0 ? 'refuse' : 'agree')));
    expect(answers.map((answer) => answer.status)).toEqual(desks.map(() => 200));
    const { read, signed, filed } = await after(instance);
    expect({ signed, filed, tally: read.variables['tally'] }).toEqual({ signed: SIGNERS, filed: 1, tally: SIGNERS });
    expect((read.variables['votes'] as string[]).filter((vote) => vote === 'refuse')).toHaveLength(SIGNERS / 5);
    expect(read.standing.map((place) => place.node)).toEqual(['file']);
  });

  it('get a clear answer when the others were enough', async () => {
    const { instance, tasks } = await begin('most-sign');
    const answers = await Promise.all(desks.map((desk, n) => click(desk, tasks[n] ?? '')));
    const accepted = answers.filter((answer) => answer.status === 200);
    const refused = answers.filter((answer) => answer.status !== 200);
    expect(accepted).toHaveLength(30);
    expect(new Set(refused.map((answer) => `${answer.status} ${answer.problem?.code}`))).toEqual(new Set(['409 task-withdrawn']));
    const { signed, withdrawn, filed, read } = await after(instance);
    expect({ signed, withdrawn, filed, tally: read.variables['tally'] }).toEqual({ signed: 30, withdrawn: 20, filed: 1, tally: 30 });
  });

  it('clicking fifty times complete a task once', async () => {
    const { instance, tasks } = await begin('all-sign');
    const [desk] = desks;
    const answers = await Promise.all(Array.from({ length: 50 }, () => click(desk as Desk, tasks[0] ?? '')));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    const conflicts = answers.filter((answer) => answer.status === 409);
    expect(conflicts.map((answer) => answer.problem?.code)).toEqual(Array.from({ length: 49 }, () => 'task-not-open'));
    expect(conflicts[0]?.problem?.message.zh).toMatch(/^“sign”刚刚已由 .+ 办理/);
    expect(await after(instance)).toMatchObject({ signed: 1, filed: 0 });
  });

  it('claiming the same task get it once', async () => {
    const offered = drawing('offered-to-fifty', `<startEvent id="s"/>${userTask('take', { rule: listed(signers).replaceAll('&quot;', '"'), claim: true })}<endEvent id="e"/>`, ['s>take', 'take>e']);
    await (await office.as('jyg-admin')).call('deploy', { body: { resources: [offered], note: '认领试验' } });
    const { next } = await (await office.as(STARTER)).call('startInstance', { body: { definition: 'offered-to-fifty' } });
    const answers = await Promise.all(desks.map((desk) => desk.attempt('claimTask', { path: { id: next[0]?.task ?? '' } })));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer.problem?.code === 'task-already-claimed')).toHaveLength(49);
  });
});
