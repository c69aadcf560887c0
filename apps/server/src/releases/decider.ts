import { asId, type PersonId } from '@liuzhuan/kernel';
import type { Decider } from '@liuzhuan/storage';
import type { Caller } from '../session/caller';

/** Who is calling, as somebody who decides about releases. */
export function deciderOf({ login, person }: Caller): Decider {
  return { login, person: person === undefined ? null : asId<PersonId>(person) };
}

/** Separation of duties: two accounts of one person are one. */
export function isSameDecider(one: Decider, other: Decider): boolean {
  return one.login === other.login || (one.person !== null && one.person === other.person);
}

/** As it is shown and kept in the audit log: the person, or the login of an account without one. */
export function wordOf({ login, person }: Decider): string {
  return person ?? login;
}

/** Who words to this account are kept for. An account without a person gets them by its login; a space is in no person's id. */
export function recipientOf({ login, person }: Decider): PersonId {
  return person ?? asId<PersonId>(`login ${login}`);
}
