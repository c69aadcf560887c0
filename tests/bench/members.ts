import { asInstant } from '@liuzhuan/kernel';
import { changedPieces, type Environment, type Program, type Snapshot, step } from '@liuzhuan/machine';
import { CLERK, programOf } from './measured-process';

/** Members asked at once. */
const COUNTS = [100, 1000, 5000];
/** Members completed for each row, in as many cases as that takes. */
const MEASURED = 10_000;

/** What it takes to complete all members of one multi-instance activity, one after the other. */
export interface MembersFigures {
  readonly members: number;
  /** Milliseconds of CPU for all of them. */
  readonly total: number;
  /** Bytes of JSON that the completion in the middle changes when the case is stored in pieces, and of the whole case. */
  readonly changed: number;
  readonly whole: number;
}

/** CPU time of completing all members, and bytes of one completion. */
export async function measureMembers(): Promise<readonly MembersFigures[]> {
  const program = await programOf(`<startEvent id="s"/><userTask id="sign" name="会签">
      <multiInstanceLoopCharacteristics lz:collection="persons" lz:element="person" lz:output="outcome" lz:into="votes"/>
    </userTask><endEvent id="e"/>
    <sequenceFlow id="f1" sourceRef="s" targetRef="sign"/><sequenceFlow id="f2" sourceRef="sign" targetRef="e"/>`);
  for (let n = 0; n < 20; n += 1) completeAll(program, 100);
  return COUNTS.map((members) => {
    const runs = Array.from({ length: MEASURED / members }, () => completeAll(program, members));
    const [first] = runs as [MembersFigures, ...MembersFigures[]];
    return { ...first, total: runs.reduce((sum, run) => sum + run.total, 0) / runs.length };
  });
}

function completeAll(program: Program, members: number): MembersFigures {
  const environment: Environment = {
    now: asInstant('2026-11-23T01:30:00.000Z'),
    functions: {},
    constants: {},
    program: () => program,
    resolveProcess: () => undefined,
    decision: () => undefined,
  };
  const persons = Array.from({ length: members }, (_unused, n) => `person ${n}`);
  const started = step(undefined, { type: 'start', program: 'p:1', variables: { persons } }, environment);
  if (!started.ok) throw new Error(`Expected a case to start but got ${started.error.code}`);
  const visits = started.effects.flatMap((effect) => (effect.type === 'task.open' ? [effect.activation] : []));
  let { snapshot } = started;
  let middle: readonly [Snapshot, Snapshot] = [snapshot, snapshot];
  const begun = process.cpuUsage();
  for (const [n, activation] of visits.entries()) {
    const result = step(snapshot, { type: 'complete', activation, variables: { outcome: 'agree' }, by: CLERK }, environment);
    if (!result.ok) throw new Error(`Expected a member to complete but got ${result.error.code}`);
    if (n === members / 2) middle = [snapshot, result.snapshot];
    snapshot = result.snapshot;
  }
  const { user, system } = process.cpuUsage(begun);
  if (snapshot.status !== 'completed') throw new Error(`Expected the case to be completed but it is ${snapshot.status}`);
  const { root, pieces } = changedPieces(...middle);
  return { members, total: (user + system) / 1000, changed: JSON.stringify([root, ...pieces]).length, whole: JSON.stringify(middle[1]).length };
}
