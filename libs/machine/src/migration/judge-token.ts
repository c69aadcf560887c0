import type { BilingualText } from '@liuzhuan/kernel';
import type { NodeProgram } from '../program/node-program';
import type { ScopeProgram } from '../program/program';
import { HUB } from '../program/vocabulary';
import type { Token } from '../run/snapshot';
import { areAlike } from './alike-kinds';
import type { NodeMap } from './migration-mapping';
import { finding, type MigrationFinding } from './migration-codes';
import { judgeTask } from './judge-task';
import { translatedToken } from './translate';
import { waitChanges } from './wait-changes';

/** A token at its node in the old and in the new version. */
export interface StandingToken {
  readonly token: Token;
  readonly before: ScopeProgram;
  readonly after: ScopeProgram;
  readonly old: NodeProgram;
  readonly now: NodeProgram;
  readonly map: NodeMap;
}

type Check = (standing: StandingToken) => readonly MigrationFinding[];

/** How often an activity is done. */
export type Repetition = 'once' | 'parallel' | 'sequential' | 'loop';
export function repetitionOf({ multiInstance, standardLoop }: NodeProgram): Repetition {
  if (multiInstance) return multiInstance.sequential ? 'sequential' : 'parallel';
  return standardLoop ? 'loop' : 'once';
}

/** The same in words. */
const REPETITIONS: Readonly<Record<Repetition, BilingualText>> = {
  once: { zh: '一人办理', en: 'one person' },
  parallel: { zh: '同时会签', en: 'all at once' },
  sequential: { zh: '依次会签', en: 'one after the other' },
  loop: { zh: '重复办理', en: 'again and again' },
};

/** What keeps a token from standing at its node in the new version, one file-local rule each. */
const CHECKS: readonly Check[] = [
  ({ old, now }) =>
    areAlike(old.kind, now.kind) && (old.adHoc?.chosenBy === undefined) === (now.adHoc?.chosenBy === undefined) && (old.adHoc?.sequential ?? false) === (now.adHoc?.sequential ?? false)
      ? []
      : [finding('step-kind-changed', old, { before: old.kind, after: now.kind })],
  ({ token, before, old, now }) => {
    if (before.kind === 'members') return [];
    const [was, is] = [repetitionOf(old), repetitionOf(now)];
    if (was === is && !(token.signing && is !== 'once')) return [];
    return [finding(was === 'once' && !token.signing ? 'becomes-countersignature' : 'members-changed', old, { before: { ...REPETITIONS[was] }, after: { ...REPETITIONS[is] } })];
  },
  ({ token, before, after, old, now, map }) => {
    if (!before.joins.includes(old.id) || token.resume || token.via === undefined) return [];
    if (!after.joins.includes(now.id)) return [finding('join-gone', old)];
    const flows = [token.via, ...(token.resetting ?? [])].map((flow) => map.flow(flow, before, after));
    return flows.every((flow) => flow !== undefined && now.incoming.includes(flow)) ? [] : [finding('join-flow-removed', old)];
  },
  ({ token, old, now }) => {
    const [was, is] = [old.startQuantity ?? 1, now.startQuantity ?? 1];
    return token.gathering && was !== is ? [finding('gathering-changed', old, { before: was, after: is })] : [];
  },
  ({ token, old, now }) => {
    const kinds = ({ events = [] }: NodeProgram) => events.map(({ kind, name }) => `${kind} ${name ?? ''}`).join();
    return token.occurred && kinds(old) !== kinds(now) ? [finding('events-changed', old)] : [];
  },
  judgeTask,
  ({ token, before, after, map }) => {
    const moved = translatedToken(token, before, after, map);
    if (!moved) return [];
    return waitChanges(token, before, moved, after, map).kept.flatMap(({ before: was, after: is }) => {
      const [old, now] = [was.event?.timer?.text, is.event?.timer?.text];
      const node = before.nodes[was.catcher];
      return old !== undefined && now !== undefined && old !== now && node ? [finding('timer-kept', node, { before: old, after: now })] : [];
    });
  },
];

/** Everything that can be said about one token. `elsewhere`: whether the new version has the node, though in another scope. */
export function judgeToken(token: Token, before: ScopeProgram, after: ScopeProgram, map: NodeMap): readonly MigrationFinding[] {
  const id = token.at === HUB ? (token.resume?.phase === 'send' ? token.resume.event.slice(token.resume.event.indexOf('.') + 1) : token.at) : token.at;
  const old = before.nodes[id] ?? { id };
  if (token.compensates || token.handles !== undefined || token.aside) return [finding('undoing', old)];
  const target = map.node(id);
  if (target === undefined || !translatedToken(token, before, after, map)) return token.watching ? [] : [finding('step-removed', old)];
  const now = after.nodes[target];
  if (!now) return token.watching ? [] : [finding('step-elsewhere', old)];
  const standing = before.nodes[id];
  if (token.at === HUB || token.watching || !standing) return [];
  return CHECKS.flatMap((check) => check({ token, before, after, old: standing, now, map }));
}
