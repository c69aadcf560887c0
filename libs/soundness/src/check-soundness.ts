import { hasErrors } from '@liuzhuan/kernel';
import type { Program } from '@liuzhuan/machine';
import { withKnownDecisions } from './abstract/known-decisions';
import { unitsOf } from './abstract/units';
import { finding } from './codes';
import { Exploration } from './explore/explorer';
import { wayInto } from './explore/path-to';
import { crowds } from './findings/crowds';
import { deadEnds } from './findings/dead-ends';
import { deadParts } from './findings/dead-parts';
import { endless } from './findings/endless';
import { circles, cutOffs, lostChoices } from './findings/lost-choices';
import { openerOf } from './findings/names';
import { impossibleReturns } from './findings/returns';
import { unassignableTasks, unsentMessages, waitsWithoutDeadline } from './findings/waits';
import type { Finding, SoundnessOptions, SoundnessVerdict } from './verdict';

/** Explores the bodies of sub-processes first, then what holds them. */
function explore(program: Program, options: SoundnessOptions): ReadonlyMap<string, Exploration> {
  const explorations = new Map<string, Exploration>();
  for (const unit of unitsOf(program)) {
    const inner = new Map([...explorations].filter(([key]) => unit.scopes.some((scope) => program.scopes[key]?.parent === scope.key)));
    explorations.set(unit.key, new Exploration(program, unit, inner, options).run());
  }
  return explorations;
}

/** Findings of one unit; their paths begin where the process does. */
function findingsOf(program: Program, key: string, explorations: ReadonlyMap<string, Exploration>): Finding[] {
  const exploration = explorations.get(key);
  const isReached = (scope: string): boolean => {
    const opener = openerOf(program, scope);
    return !opener || ([...explorations.values()].some(({ seen }) => seen.has(opener.node.id)) && isReached(opener.scope.key));
  };
  if (!exploration || !isReached(key)) return [];
  const stuck = [...lostChoices(exploration), ...deadEnds(exploration), ...endless(exploration)];
  const endlessBodies = [...exploration.inner].flatMap(([id, { completions, errors }]) =>
    completions.size + errors.size === 0 ? [id] : [],
  );
  const findings = [
    ...circles(exploration),
    ...crowds(exploration),
    ...stuck,
    ...deadParts(exploration, new Set([...stuck.flatMap(({ elementIds }) => elementIds), ...endlessBodies])),
    ...cutOffs(exploration),
  ];
  const entrance = wayInto(key, explorations);
  return findings.map((each) => (each.path.length === 0 ? each : { ...each, path: [...entrance, ...each.path] }));
}

/**
 * Explores everything a program can do and says what its author cannot have meant. The machine itself carries out every step; conditions
 * are free choices unless they only compare outcomes of tasks, results of tables or one variable with values, timers fire or do not, services succeed or raise an error that is caught, a
 * multi-instance activity has no, one or several members, and called processes are work that may end or raise their errors. Bodies of
 * sub-processes are explored by themselves. Causal returns are not tried: they lead to states that are reached without them. Pure; long
 * searches report progress and can be stopped.
 */
export function checkSoundness(drawn: Program, options: SoundnessOptions = {}): SoundnessVerdict {
  const program = options.decisions ? withKnownDecisions(drawn, options.decisions) : drawn;
  const explorations = explore(program, options);
  const findings = [
    ...[...explorations.keys()].toReversed().flatMap((key) => findingsOf(program, key, explorations)),
    ...impossibleReturns(program),
    ...unassignableTasks(program),
    ...unsentMessages(program, options.companions ?? []),
    ...waitsWithoutDeadline(program),
  ];
  const all = [...explorations.values()];
  const states = all.reduce((sum, { size }) => sum + size, 0);
  if (hasErrors(findings)) return { verdict: 'unsound', states, findings };
  if (all.every(({ isComplete }) => isComplete)) return { verdict: 'sound', states, findings };
  return {
    verdict: 'not-decided',
    states,
    findings: [...findings, finding('search-limited', [program.id], { name: program.name, states })],
  };
}
