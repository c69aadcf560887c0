import type { NodeId } from '../program/program';
import { scopeProgram } from '../program/scope-program';
import type { ProgramLookup } from '../run/naming';
import type { ActivationId, ScopeInstanceId, Snapshot } from '../run/snapshot';

/** A running ad-hoc sub-process in which people choose what begins. */
export interface AdHocChoice {
  readonly activation: ActivationId;
  readonly node: NodeId;
  readonly name: string;
  readonly scope: ScopeInstanceId;
  /** FEEL: who may choose. */
  readonly rule: string;
  /** One at a time, and one is running. */
  readonly busy: boolean;
  readonly activities: readonly { readonly node: NodeId; readonly name: string; readonly running: number }[];
}

/** What people may choose now. */
export function adHocChoices(snapshot: Snapshot, programs: ProgramLookup): readonly AdHocChoice[] {
  return Object.values(snapshot.scopes).flatMap((inner) => {
    const holder = inner.choosing && inner.parent !== undefined ? snapshot.tokens[inner.parent] : undefined;
    const around = holder && snapshot.scopes[holder.scope];
    const node = holder && around && scopeProgram(programs.program(around.program), around.key)?.nodes[holder.at];
    const program = scopeProgram(programs.program(inner.program), inner.key);
    const rule = node?.adHoc?.chosenBy;
    if (!holder || !node?.adHoc || rule === undefined || !program) return [];
    const inside = Object.values(snapshot.tokens).filter((token) => token.scope === inner.id && !token.watching);
    const activities = program.entries.map((id) => ({
      node: id,
      name: program.nodes[id]?.name ?? id,
      running: inside.filter((token) => token.at === id).length,
    }));
    const { id, name, adHoc } = node;
    return [{ activation: holder.activation, node: id, name, scope: holder.scope, rule, busy: adHoc.sequential && inside.length > 0, activities }];
  });
}
