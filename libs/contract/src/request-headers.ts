import { z } from 'zod';
import { type RouteName, ROUTES } from './routes';

/** Names a change, so that it can be sent again without happening twice. */
export const IDEMPOTENCY_KEY = 'Idempotency-Key';
/** The revision of a task or draft that the caller has seen, as in the `ETag` of its last answer. */
export const IF_MATCH = 'If-Match';

/** Printable ASCII without spaces, such as a UUID. */
export const idempotencyKeySchema = z.string().regex(/^[!-~]{1,200}$/);
/** One strong entity tag with the revision in it, or `*`: whatever there is. */
export const ifMatchSchema = z.string().regex(/^(?:"[1-9]\d{0,8}"|\*)$/);

/** These change nothing, or answer with a secret that must not be kept. */
const WITHOUT_KEY: ReadonlySet<RouteName> = new Set(['logIn', 'logOut', 'checkDeployment', 'evaluateDecision', 'proposeMigration', 'previewMove', 'previewRetry', 'backtest']);

/** The route changes something, so a repeat with the same key gets the first answer. */
export function takesKey(name: RouteName): boolean {
  return ROUTES[name].method !== 'GET' && !WITHOUT_KEY.has(name);
}

/** Routes on one task; they take `If-Match`, and where their answer is the task it carries an `ETag`. */
export const TASK_ROUTES = [
  'claimTask',
  'releaseTask',
  'completeTask',
  'returnTask',
  'withdrawTask',
  'jumpTask',
  'addMember',
  'removeMember',
  'reassignTask',
  'delegateTask',
  'giveBackTask',
  'remindTask',
] as const satisfies readonly RouteName[];
export const DRAFT_ROUTES = ['saveDraft', 'discardDraft'] as const satisfies readonly RouteName[];
export type RevisedRoute = (typeof TASK_ROUTES)[number] | (typeof DRAFT_ROUTES)[number];

const REVISED: ReadonlySet<RouteName> = new Set<RouteName>([...TASK_ROUTES, ...DRAFT_ROUTES]);
/** Their answer has a `revision`, which is also its `ETag`. */
const TAGGED: ReadonlySet<RouteName> = new Set(['readTask', 'claimTask', 'releaseTask', 'reassignTask', 'delegateTask', 'giveBackTask', 'readDraft', 'saveDraft']);

export function takesRevision(name: RouteName): name is RevisedRoute {
  return REVISED.has(name);
}

export function answersWithTag(name: RouteName): boolean {
  return TAGGED.has(name);
}

/** A revision as an entity tag: `"7"`. */
export function tagOf(revision: number): string {
  return `"${revision}"`;
}

/** The revision in an entity tag; undefined for `*`. */
export function revisionOf(tag: string): number | undefined {
  return tag === '*' ? undefined : Number(tag.slice(1, -1));
}
