import type { NodeId } from '../program/program';
import { scopeProgram } from '../program/scope-program';
import { ageOf } from '../run/draft';
import type { ProgramLookup } from '../run/naming';
import type { Snapshot } from '../run/snapshot';

/** An activity or event that waits for data before it begins. */
export interface LackingData {
  readonly node: NodeId;
  readonly name: string;
  /** Names of the data: all of any one set will do. */
  readonly sets: readonly (readonly string[])[];
}

/** What a case waits for data for (BPMN 2.0.2, 13.3.2), by age. */
export function lackingData(snapshot: Snapshot, programs: ProgramLookup): readonly LackingData[] {
  const tokens = Object.values(snapshot.tokens).filter(({ lacking }) => lacking);
  return tokens
    .sort((a, b) => ageOf(a.id) - ageOf(b.id))
    .flatMap(({ at, scope }) => {
      const place = snapshot.scopes[scope];
      const node = place && scopeProgram(programs.program(place.program), place.key)?.nodes[at];
      return node ? [{ node: at, name: node.name, sets: (node.requires ?? []).map(({ names }) => names) }] : [];
    });
}
