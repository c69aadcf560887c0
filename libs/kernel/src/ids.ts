declare const brand: unique symbol;
type Branded<B extends string> = string & { readonly [brand]: B };

export type OrganisationId = Branded<'Organisation'>;
export type PersonId = Branded<'Person'>;
export type UnitId = Branded<'Unit'>;
/** `key:version` of a deployed process, e.g. `dz-no-escalation:3`. */
export type DefinitionId = Branded<'Definition'>;
export type InstanceId = Branded<'Instance'>;
export type TaskId = Branded<'Task'>;
export type JobId = Branded<'Job'>;
export type IncidentId = Branded<'Incident'>;

/** Marks a string as an id of the given kind. The only place where a brand is put on. */
export function asId<T extends Branded<string>>(value: string): T {
  return value as T;
}
