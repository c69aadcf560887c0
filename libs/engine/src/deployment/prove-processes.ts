import { type DecisionModel, possibleResults } from '@liuzhuan/feel';
import type { Diagnostic } from '@liuzhuan/kernel';
import type { Program } from '@liuzhuan/machine';
import { checkSoundness } from '@liuzhuan/soundness';
import type { ReadProcess } from './read-processes';

/** States a deployment may take to be decided; the designer, which has time, looks further. */
const STATE_LIMIT = 20_000;

/**
 * What the processes of a deployment can do that their author cannot have meant. Remarks that need no answer are the designer's to show.
 * @param models the decisions of the deployment: their results narrow what can happen
 * @param deployed programs in force of processes that are called and not part of the deployment
 */
export function proveProcesses(processes: readonly ReadProcess[], deployed: ReadonlyMap<string, Program>, models: readonly DecisionModel[] = []): Diagnostic[] {
  const companions = [...processes.map(({ program }) => program), ...deployed.values()];
  const callees = (key: string): Program | undefined => companions.find(({ id }) => id === key);
  const decisions = (id: string) => models.map((model) => possibleResults(model, id)).find((values) => values !== undefined);
  return processes.flatMap(({ program, resource }) =>
    checkSoundness(program, { companions, callees, decisions, stateLimit: STATE_LIMIT })
      .findings.filter(({ severity, code }) => severity !== 'info' || code === 'search-limited')
      .map(({ code, severity, location, params, message, cure }) => ({
        code,
        severity,
        location: { resource, ...location },
        params,
        message,
        cure,
      })),
  );
}
