import { hasErrors } from '@liuzhuan/kernel';
import type { Program } from '@liuzhuan/machine';
import { finding } from './codes';
import { Exploration } from './explore/explorer';
import { crowds } from './findings/crowds';
import { deadEnds } from './findings/dead-ends';
import { deadParts } from './findings/dead-parts';
import { endless } from './findings/endless';
import { cutOffs, lostChoices } from './findings/lost-choices';
import { impossibleReturns } from './findings/returns';
import { unassignableTasks, unsentMessages, waitsWithoutDeadline } from './findings/waits';
import type { SoundnessOptions, SoundnessVerdict } from './verdict';

/**
 * Explores everything a program can do and says what its author cannot have meant. The machine itself carries out every step; conditions
 * are free choices unless they only compare outcomes of tasks, timers fire or do not, services succeed or raise an error that is caught, a
 * multi-instance activity has no, one or several members, and called processes are work that may end or raise their errors. Causal
 * returns are not tried: they lead to states that are reached without them. Pure; long searches report progress and can be stopped.
 */
export function checkSoundness(program: Program, options: SoundnessOptions = {}): SoundnessVerdict {
  const exploration = new Exploration(program, options).run();
  const stuck = [...lostChoices(exploration), ...deadEnds(exploration), ...endless(exploration)];
  const findings = [
    ...crowds(exploration),
    ...stuck,
    ...deadParts(exploration, new Set(stuck.flatMap(({ elementIds }) => elementIds))),
    ...cutOffs(exploration),
    ...impossibleReturns(program),
    ...unassignableTasks(program),
    ...unsentMessages(program, options.companions ?? []),
    ...waitsWithoutDeadline(program),
  ];
  const states = exploration.size;
  if (hasErrors(findings)) return { verdict: 'unsound', states, findings };
  if (exploration.isComplete) return { verdict: 'sound', states, findings };
  return {
    verdict: 'not-decided',
    states,
    findings: [...findings, finding('search-limited', [program.id], { name: program.name, states })],
  };
}
