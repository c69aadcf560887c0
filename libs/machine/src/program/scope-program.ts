import type { JsonObject } from '@liuzhuan/kernel';
import type { NodeProgram } from './node-program';
import type { NodeId, Program, ScopeKey, ScopeProgram } from './program';
import { COMPLETED, END, enterEvent, HUB } from './vocabulary';

const SUFFIX = '#signers';
const added = new WeakMap<Program, Map<ScopeKey, ScopeProgram>>();

/** Key of the scope in which a plain task is signed by several after others were asked to sign it as well (加签). */
export const signersKey = (node: NodeId): ScopeKey => `${node}${SUFFIX}`;

/**
 * A scope of a program: one the compiler drew up, or that of the signers of a plain task. The latter follows from the task alone, so programs
 * do not carry one for each task, and cases of programs compiled before it existed have it too.
 */
export function scopeProgram(program: Program, key: ScopeKey): ScopeProgram | undefined {
  const drawn = program.scopes[key];
  if (drawn || !key.endsWith(SUFFIX)) return drawn;
  let known = added.get(program);
  if (!known) added.set(program, (known = new Map()));
  let scope = known.get(key);
  if (!scope) {
    const id = key.slice(0, -SUFFIX.length);
    const outer = Object.values(program.scopes).find(({ kind, nodes }) => kind !== 'members' && nodes[id]);
    const node = outer?.nodes[id];
    if (!outer || !node) return undefined;
    known.set(key, (scope = signersOf(outer.key, key, node)));
  }
  return scope;
}

/** The task without what belongs to the activity as a whole: boundary events, mappings and flows stay where it stands. */
function signersOf(parent: ScopeKey, key: ScopeKey, { id, kind, name, clauses, task }: NodeProgram): ScopeProgram {
  const at = id.replaceAll('.', '\\.');
  const states: Record<string, JsonObject> = {
    [HUB]: { on: { [enterEvent(id)]: { target: at } } },
    [id]: {
      entry: [{ type: 'wait.open', params: { node: id } }],
      exit: [{ type: 'wait.close', params: { node: id } }],
      on: { [COMPLETED]: [{ target: END, actions: [] }] },
    },
    [END]: { type: 'final' },
  };
  const machine = { id: key, initial: HUB, states };
  const node: NodeProgram = { id, kind, name, clauses, incoming: [], outgoing: [], ...(task ? { task } : {}) };
  return { key, kind: 'members', parent, machine, nodes: { [id]: node }, flows: {}, entries: [id], joins: [], reach: {} };
}
