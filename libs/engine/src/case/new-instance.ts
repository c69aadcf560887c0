import type { InstanceId, PersonId } from '@liuzhuan/kernel';
import type { Snapshot } from '@liuzhuan/machine';
import type { DefinitionRecord } from '../ports/definition-store';
import type { InstanceRecord } from '../records/records';
import type { World } from '../world/world';

/** Where a case stands before its first step. */
export const NOT_STARTED: Snapshot = {
  format: 1,
  status: 'active',
  counters: { token: 0, activation: 0, scope: 0 },
  scopes: {},
  tokens: {},
  activations: {},
  performers: {},
};

/** Record of a case about to start. `number`: the year of its start and its running number in the organisation, `2026-000123`. */
export function newInstance(world: World, id: InstanceId, definition: DefinitionRecord, starter: PersonId | null, caseNumber: number): InstanceRecord {
  const number = `${world.today.slice(0, 4)}-${String(caseNumber).padStart(6, '0')}`;
  return {
    id,
    organisation: world.organisation,
    definition: definition.id,
    number,
    title: `${definition.name} ${number}`,
    status: 'active',
    starter,
    startedAt: world.now,
    endedAt: null,
    endNode: null,
    revision: 0,
    state: NOT_STARTED,
  };
}
