import type { OrganisationId, PersonId } from '@liuzhuan/kernel';

/** What an account may be. An account can have several roles; `service` is a program, not a person. */
export type Role = 'administrator' | 'designer' | 'officer' | 'service';

/** Who gives a command. Timers and deliveries act as a service of the organisation, without person. */
export interface Actor {
  readonly person?: PersonId;
  readonly organisation: OrganisationId;
  readonly roles: readonly Role[];
}

/** True when the actor has at least one of the roles. */
export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return roles.some((role) => actor.roles.includes(role));
}
