import { definitions, flows } from '../testing/run-in';
import { loadFiles } from './load-files';
import type { SimulationOutcome } from './outcome';
import { simulate } from './simulate';
import { readScript, type Step } from './steps';

const LINE = definitions(`<process id="p" isExecutable="true"><startEvent id="s"/><userTask id="a"/><userTask id="b"/><userTask id="v">
<multiInstanceLoopCharacteristics lz:collection="[1, 2]" lz:element="who"/></userTask><endEvent id="e"/>${flows('s>a', 'a>b', 'b>v', 'v>e')}</process>`);

async function play(...steps: readonly unknown[]): Promise<SimulationOutcome> {
  const read = readScript({ description: 'runtime operations', steps });
  if (!read.ok) throw new Error(`Expected a script but got ${JSON.stringify(read.error)}`);
  return simulate(await loadFiles([{ name: 'p.bpmn', kind: 'bpmn', content: LINE }], {}), read.value);
}

const waiting = ({ waits }: SimulationOutcome) => waits.map(({ element }) => element);
const done = (at: string) => ({ complete: { at } });
const TO_VOTE = [{ start: {} }, done('a'), done('b')];

describe('runtime operations as steps', () => {
  it('takes a completion back', async () => {
    const outcome = await play({ start: {} }, done('a'), { withdraw: { at: 'a', variables: { why: 'slip' } } });
    expect([waiting(outcome), outcome.variables]).toEqual([['a'], { why: 'slip' }]);
  });

  it('takes none back that was never made', async () => {
    const outcome = await play({ start: {} }, { withdraw: { at: 'b' } });
    expect(outcome.stopped?.diagnostic.code).toBe('not-waiting');
  });

  it('jumps, and returns from there', async () => {
    expect(waiting(await play({ start: {} }, { jump: { at: 'a', to: 'v' } }))).toEqual(['v', 'v']);
    expect(waiting(await play({ start: {} }, { jump: { at: 'a', to: 'v' } }, { return: { at: 'v', to: 'a', variables: { x: 1 } } }))).toEqual(['a']);
  });

  it('adds and removes members', async () => {
    const more = { addMember: { at: 'v', items: [3, 4], position: 'parallel' } };
    expect(waiting(await play(...TO_VOTE, more))).toEqual(['v', 'v', 'v', 'v']);
    expect(waiting(await play(...TO_VOTE, more, { removeMember: { at: 'v', occurrence: 2 } }))).toEqual(['v', 'v', 'v']);
  });

  it('asks others to sign a plain task', async () => {
    const asked = await play({ start: {} }, { addMember: { at: 'a', items: ['B'], position: 'parallel', asker: 'A' } });
    expect(waiting(asked)).toEqual(['a', 'a']);
  });

  it('restarts a case that has ended', async () => {
    expect(waiting(await play({ start: {} }, { cancel: {} }, { restart: { node: 'b' } }))).toEqual(['b']);
  });

  it('chooses in an ad-hoc sub-process', async () => {
    const xml = definitions(`<process id="p" isExecutable="true"><startEvent id="s"/><adHocSubProcess id="x" lz:chosenBy="starter"><userTask id="a"/><userTask id="b"/></adHocSubProcess><userTask id="z"/>${flows('s>x', 'x>z')}</process>`);
    const run = async (...steps: Step[]) => simulate(await loadFiles([{ name: 'p.bpmn', kind: 'bpmn', content: xml }], {}), { steps });
    const begun: Step[] = [{ start: {} }, { begin: { at: 'x', node: 'b' } }];
    expect(waiting(await run(...begun))).toEqual(['b']);
    expect(waiting(await run(...begun, { complete: { at: 'b' } }, { conclude: { at: 'x' } }))).toEqual(['z']);
    expect((await run(...begun, { begin: { at: 'y', node: 'b' } })).stopped?.diagnostic.code).toBe('not-waiting');
  });

  it('suspends and goes on', async () => {
    const halted = await play({ start: {} }, { suspend: {} }, done('a'));
    expect([halted.cases[0]?.status, halted.stopped?.step]).toEqual(['suspended', 2]);
    expect(waiting(await play({ start: {} }, { suspend: {} }, { resume: {} }, done('a')))).toEqual(['b']);
  });

  it('changes nothing when everything is read back', async () => {
    const reloaded = await play(...TO_VOTE.flatMap((step) => [step, { reload: {} }]), done('v'), { reload: {} }, done('v'));
    const plain = await play(...TO_VOTE, done('v'), done('v'));
    expect(reloaded.state).toBe('completed');
    expect(reloaded.trace.map((entry) => ({ ...entry, step: 0 }))).toEqual(plain.trace.map((entry) => ({ ...entry, step: 0 })));
  });
});
