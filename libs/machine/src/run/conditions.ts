import { open } from './activity';
import { beginNow, lacksData } from './availability';
import { occur } from './events';
import { agesIn } from '../state/id-set';
import { byAge } from '../state/shelf';
import type { Run } from './run';
import { type Wait, waitsOf } from './waits';
import type { Token } from './snapshot';

/** Whether a condition holds now. What has no truth value yet, because a variable is not set, does not hold: it may come to hold. */
function holds(run: Run, token: Token, wait: Wait): boolean {
  const source = wait.event?.condition;
  const value = source === undefined ? undefined : run.evaluate(source, token, wait.catcher);
  return value?.ok === true && value.value === true;
}

/**
 * Lets one conditional event occur whose condition has become true (BPMN 2.0.2, 10.5.5), or one activity begin whose data have come (13.3.2). Looked at after variables changed; an event that
 * stays armed occurs again only after its condition ceased to hold.
 * @returns whether one occurred
 */
export function fireNextCondition(run: Run): boolean {
  if (!run.unsettled) return false;
  const limit = run.environment.moveLimit;
  for (const id of byAge(agesIn(run.draft.conditional).flatMap((age) => run.draft.tokensIn(`s${age}`)))) {
    const token = run.draft.tokens.get(id);
    const scope = token && run.scopeProgramOf(token.scope);
    if (!token || !scope?.conditional) continue;
    for (const wait of waitsOf(token, scope)) {
      if (wait.kind === 'data' && !lacksData(run, token, run.nodeOf(token))) {
        open(run, beginNow(run, token));
        return true;
      }
      if (wait.kind !== 'condition') continue;
      const before = token.met?.includes(wait.node) ?? false;
      const now = holds(run, token, wait);
      if (before === now) continue;
      const { met = [], ...rest } = token;
      const others = met.filter((site) => site !== wait.node);
      const noted: Token = { ...rest, ...(now ? { met: [...others, wait.node] } : others.length > 0 ? { met: others } : {}) };
      run.draft.tokens.set(id, noted);
      if (now && (limit === undefined || run.moves < limit)) {
        run.moves += 1;
        occur(run, noted, wait, {});
        return true;
      }
      return fireNextCondition(run);
    }
  }
  run.unsettled = false;
  return false;
}
