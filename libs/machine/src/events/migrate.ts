import type { Rejection } from '@liuzhuan/kernel';
import { judgeRunning } from '../migration/judge-migration';
import { NodeMap } from '../migration/migration-mapping';
import { type ScopePair, scopePairs } from '../migration/scope-pairs';
import { translatedRecords, translatedToken } from '../migration/translate';
import { type WaitChanges, waitChanges } from '../migration/wait-changes';
import type { ScopeProgram } from '../program/program';
import { reject } from '../rejections';
import { open, removeToken } from '../run/activity';
import { closeWaits, openings } from '../run/arm';
import { beginNow, lacksData } from '../run/availability';
import { watchEvent } from '../run/event-sub-processes';
import type { Run } from '../run/run';
import type { ActivationSource, ScopeInstanceId, Token } from '../run/snapshot';
import { byAge } from '../state/shelf';
import type { Handler } from './handler';

interface Carried {
  readonly before: Token;
  readonly after: Token;
  readonly waits: WaitChanges;
}

/**
 * Carries the case into another version of its process: every token stands where it stood, with its visit, its data and its past. What it waits
 * for in both versions goes on untouched; waits of the new version alone begin, those of the old one end. Then joins and conditions of the new
 * version are looked at.
 */
export const migrate: Handler<'migrate'> = (run, { mapping }) => {
  const { draft, environment } = run;
  const [refusal] = judgeRunning(draft, mapping, environment).filter(({ severity }) => severity === 'error');
  if (refusal) return reject('migration-not-possible', { reason: refusal.message.en, reasonZh: refusal.message.zh, finding: refusal.code });
  const newProgram = environment.program(mapping.to);
  const map = new NodeMap(mapping, newProgram);
  const pairs = scopePairs(draft, environment.program(mapping.from), newProgram, map);
  const carried: Carried[] = [];
  for (const pair of pairs.values()) {
    if (!pair.after) continue;
    for (const token of byAge(draft.tokensIn(pair.scope.id)).flatMap((id) => draft.tokens.get(id) ?? [])) {
      const after = translatedToken(token, pair.before, pair.after, map);
      if (!after || (token.watching && !pair.after.nodes[after.at]?.watches)) removeToken(run, token.id, 'withdrawn');
      else carried.push({ before: token, after, waits: waitChanges(token, pair.before, after, pair.after, map) });
    }
  }
  for (const { before, waits } of carried) closeWaits(run, before, waits.closed, 'withdrawn');
  for (const pair of pairs.values()) if (pair.after) carryScope(run, pair, pair.after, map);
  for (const { after } of carried) draft.tokens.set(after.id, after);
  const failed = settleWaits(run, carried);
  if (failed) return failed;
  for (const pair of pairs.values()) if (pair.after) watchNewEvents(run, pair.scope.id, pair.after);
  run.unsettled = true;
  return undefined;
};

function carryScope(run: Run, { scope: { id }, before }: ScopePair, after: ScopeProgram, map: NodeMap): void {
  const { draft } = run;
  const { to } = map.mapping;
  const { compensations, upcoming, ...scope } = draft.scope(id);
  const records = compensations && translatedRecords(compensations, after, run.environment.program(to), map);
  const next = upcoming?.flatMap((node) => map.node(node) ?? []);
  draft.scopes.set(id, { ...scope, program: to, key: after.key, ...(records && { compensations: records }), ...(next && { upcoming: next }) });
  if (after.conditional) draft.noteConditional(id);
  for (const visit of [...draft.activations.values()]) {
    if (visit.scope !== id) continue;
    const from = visit.from.flatMap((source) => sourcesAfter(run, source, visit.node, before, after, map));
    draft.activations.set(visit.id, { ...visit, node: map.node(visit.node) ?? visit.node, from });
  }
  for (const node of Object.keys(before.nodes)) {
    const [performer, renamed] = [draft.performers.get(node), map.node(node)];
    if (performer !== undefined && renamed !== undefined) draft.performers.set(renamed, performer);
  }
  run.stirred.add(id);
  run.trace.push({ kind: 'scope.migrated', scope: id, node: after.key, program: to, nodes: map.mapping.nodes });
}

/** A join that the new version does not have cannot get its arrivals back on a return: its visit stems from what they stem from. */
function sourcesAfter(run: Run, source: ActivationSource, at: string, before: ScopeProgram, after: ScopeProgram, map: NodeMap): readonly ActivationSource[] {
  if (source.via === undefined) return [source];
  const via = map.flow(source.via, before, after);
  const arrival = run.draft.activations.get(source.activation);
  const isArrival = arrival?.node === at || (arrival !== undefined && arrival.node === map.node(at));
  if (!isArrival) return [{ ...source, via: via ?? source.via }];
  const node = map.node(at);
  return via !== undefined && node !== undefined && after.nodes[node] ? [{ ...source, via }] : arrival.from;
}

/** Opens what is waited for anew, and tells where the waits that go on are now. */
function settleWaits(run: Run, carried: readonly Carried[]): Rejection | undefined {
  for (const { before, after, waits } of carried) {
    const effects = openings(run, after, waits.opened);
    if (!effects.ok) {
      const { node = after.at, reason = '', reasonZh = '' } = effects.error.params;
      const name = run.scopeProgramOf(after.scope).nodes[String(node)]?.name || String(node);
      const said = { en: String(reason) || effects.error.code, zh: String(reasonZh) || effects.error.code };
      return reject('migration-not-possible', {
        reason: `what "${name}" waits for cannot be worked out: ${said.en}`,
        reasonZh: `“${name}”要等的期限或消息算不出来：${said.zh}`,
        finding: 'wait-not-possible',
        node,
        detail: said.en,
        detailZh: said.zh,
      });
    }
    run.effects.push(...effects.value);
    for (const { before: was, after: is } of waits.kept) {
      if (is.kind === 'task' || was.node !== is.node) run.effect({ type: 'site.moved', ...run.site(after, is.node), from: was.node });
    }
    if (after.incident && before.at !== after.at) run.effect({ type: 'site.moved', ...run.site(after), from: before.at });
    if (after.lacking && !lacksData(run, after, run.nodeOf(after))) open(run, beginNow(run, after));
  }
  return undefined;
}

/** Event sub-processes that the old version did not have are watched from now on, unless one that interrupts everything else has begun. */
function watchNewEvents(run: Run, id: ScopeInstanceId, scope: ScopeProgram): void {
  const tokens = run.draft.tokensIn(id).flatMap((token) => run.draft.tokens.get(token) ?? []);
  const isInterrupted = tokens.some(({ at, watching }) => !watching && scope.nodes[at]?.watches && scope.nodes[at]?.interrupting !== false);
  if (isInterrupted) return;
  const watched = new Set(tokens.flatMap(({ at, watching }) => (watching ? [at] : [])));
  for (const at of scope.eventSubProcesses ?? []) if (!watched.has(at)) watchEvent(run, id, at);
}
