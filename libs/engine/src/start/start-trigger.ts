import { fail, type JobId, type JsonObject, ok, type Rejection, type Result } from '@liuzhuan/kernel';
import { type NodeId, type Program, type StartPoint, startPoints, startsBy } from '@liuzhuan/machine';
import { type Actor, hasRole } from '../actor';
import type { DefinitionRecord } from '../ports/definition-store';
import { reject } from '../rejections';

/** A message or signal that begins a case. */
export interface StartingEvent {
  readonly name: string;
  /** Becomes the variables of the case. */
  readonly payload: JsonObject;
  /** Delivery job that carries it; it goes in the same transaction, so that it begins one case. */
  readonly job?: JobId;
  /** Where it begins the case, when the process has several starts for it; default: the first drawn. */
  readonly node?: NodeId;
}

/** A start timer that is due, or a start condition that has become true: its job, and the start event it belongs to. */
export interface StartingJob {
  readonly job: JobId;
  readonly node: NodeId;
}

/** By what a case begins. At most one of the four; none: a person or service begins it, at `startNode` or at the only none start event. */
export interface StartTrigger {
  /** A start event by its id. A person names one of the none start events; administrators and services may name any. */
  readonly startNode?: NodeId;
  readonly message?: StartingEvent;
  readonly signal?: StartingEvent;
  readonly timer?: StartingJob;
  readonly condition?: StartingJob;
}

/** Whether a message or signal of this name begins a case of the definition. */
export function isStartedBy({ program }: DefinitionRecord, event: 'message' | 'signal', name: string): boolean {
  return startsBy(program, event, name).length > 0;
}

/** Whether people can begin a case: there is a none start event, or no start event at all. */
export function isBegunByHand({ program }: DefinitionRecord): boolean {
  return (program.scopes[program.root]?.entries.length ?? 0) > 0;
}

/** Names of the messages that begin a case of a process. */
export function messageStartsOf(program: Program): readonly string[] {
  return [...new Set(startPoints(program).flatMap(({ event }) => (event?.kind === 'message' && event.name !== undefined ? [event.name] : [])))];
}

/** The job that carries the start. It goes in the same transaction, so a start happens once. */
export function startingJob({ message, signal, timer, condition }: StartTrigger): { readonly job?: JobId } {
  const job = message?.job ?? signal?.job ?? timer?.job ?? condition?.job;
  return job === undefined ? {} : { job };
}

/** What a message or signal brings. */
export function startingPayload({ message, signal }: StartTrigger): JsonObject | undefined {
  return (message ?? signal)?.payload;
}

/**
 * Where a case begins. Several none start events are several beginnings (BPMN 2.0.2, 10.5.2): one has to be named.
 * @returns undefined for a process without start events: it begins at every node that nothing leads to
 */
export function startPointOf(actor: Actor, definition: DefinitionRecord, trigger: StartTrigger): Result<StartPoint | undefined, Rejection> {
  const { program } = definition;
  const { message, signal, timer, condition, startNode } = trigger;
  const brought = message ?? signal;
  const named = startNode ?? (timer ?? condition ?? brought)?.node;
  const points = brought ? startsBy(program, message ? 'message' : 'signal', brought.name) : startPoints(program);
  const isByHand = brought === undefined && timer === undefined && condition === undefined;
  if (named === undefined && isByHand) return onlyNoneStart(definition, points);
  const found = named === undefined ? points[0] : points.find(({ site }) => site === named);
  if (!found) return fail(reject('start-event-unknown', { definition: definition.id, start: named ?? brought?.name ?? '' }));
  const mayName = actor.person === undefined || hasRole(actor, 'administrator', 'service');
  return isByHand && found.event && !mayName ? fail(reject('start-event-not-by-hand', { start: labelOf(found) })) : ok(found);
}

function onlyNoneStart(definition: DefinitionRecord, points: readonly StartPoint[]): Result<StartPoint | undefined, Rejection> {
  const { name } = definition;
  const plain = points.filter(({ event }) => !event);
  if (plain.length === 1) return ok(plain[0]);
  if (plain.length > 1) return fail(reject('start-event-open', { name, starts: plain.map(labelOf).join('、') }));
  return isBegunByHand(definition) ? ok(undefined) : fail(reject('start-event-none', { name, starts: points.map(labelOf).join('、') }));
}

/** `局内来文（Start_Inside）`; the id alone where nobody gave a name. */
function labelOf({ node, site }: StartPoint): string {
  return node.name === '' || node.name === node.id ? site : `${node.name}（${site}）`;
}
