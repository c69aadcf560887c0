import type { Program } from '../program/program';
import type { ProgramLookup } from '../run/naming';
import { Draft } from '../run/draft';
import type { Snapshot, Token } from '../run/snapshot';
import { byAge } from '../state/shelf';
import { judgeToken } from './judge-token';
import { finding, type MigrationFinding } from './migration-codes';
import { type MigrationMapping, NodeMap } from './migration-mapping';
import { type ScopePair, scopePairs } from './scope-pairs';
import { starvedJoins } from './starved-joins';
import { translatedRecords, translatedToken } from './translate';

/**
 * Whether a running case can be carried into another version, from its snapshot alone. Errors keep it where it is, warnings do not. What the new
 * version has to work out from the case's data (a timer of a new boundary event) shows only when it is carried out: see `planMigration`.
 */
export function judgeMigration(snapshot: Snapshot, mapping: MigrationMapping, programs: ProgramLookup): readonly MigrationFinding[] {
  if (snapshot.status === 'suspended') return [finding('case-suspended', { id: '' })];
  return judgeRunning(new Draft(snapshot), mapping, programs);
}

/** The same for a case that is just being stepped. */
export function judgeRunning(draft: Draft, mapping: MigrationMapping, programs: ProgramLookup): readonly MigrationFinding[] {
  const [oldProgram, newProgram] = [programs.program(mapping.from), programs.program(mapping.to)];
  const map = new NodeMap(mapping, newProgram);
  const pairs = scopePairs(draft, oldProgram, newProgram, map);
  return [...pairs.values()].flatMap((pair) => judgeScope(pair, draft, newProgram, map, pairs));
}

function judgeScope(pair: ScopePair, draft: Draft, newProgram: Program, map: NodeMap, pairs: ReadonlyMap<string, ScopePair>): readonly MigrationFinding[] {
  const { scope, before, after, holder } = pair;
  const tokens = byAge(draft.tokensIn(scope.id)).flatMap((id) => draft.tokens.get(id) ?? []);
  if (!after) return holder === undefined || hasReason(pair, draft, map, pairs) ? [] : [finding('sub-process-removed', before.nodes[holder] ?? { id: holder })];
  const findings = tokens.flatMap((token) => judgeToken(token, before, after, map));
  if (scope.compensations && !translatedRecords(scope.compensations, after, newProgram, map)) {
    const [record] = scope.compensations;
    findings.push(finding('undo-removed', before.nodes[record?.node ?? ''] ?? { id: record?.node ?? scope.key }));
  }
  return findings.some(({ severity }) => severity === 'error') ? findings : [...findings, ...starvation(pair, tokens, map)];
}

/** Why the scope has no place is said at the token that holds it. */
function hasReason({ scope }: ScopePair, draft: Draft, map: NodeMap, pairs: ReadonlyMap<string, ScopePair>): boolean {
  const token = scope.parent === undefined ? undefined : draft.tokens.get(scope.parent);
  const outer = token && pairs.get(token.scope);
  if (!token || !outer) return false;
  return !outer.after || judgeToken(token, outer.before, outer.after, map).some(({ severity }) => severity === 'error');
}

/** Joins that could still fire in the old version and cannot in the new one. */
function starvation({ before, after }: ScopePair, tokens: readonly Token[], map: NodeMap): readonly MigrationFinding[] {
  if (!after) return [];
  const translated = tokens.flatMap((token) => translatedToken(token, before, after, map) ?? []);
  const hopeless = new Set(starvedJoins(before, tokens).map(({ join }) => map.node(join)));
  return starvedJoins(after, translated).flatMap(({ join, flow }) => {
    if (hopeless.has(join)) return [];
    const source = after.nodes[after.flows[flow]?.source ?? ''];
    return [finding('join-starved', after.nodes[join] ?? { id: join }, { branch: source?.name || source?.id || flow })];
  });
}
