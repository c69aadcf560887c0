import { asId, type DefinitionId, fail, type InstanceId, type JobId, type JsonObject, ok, type Rejection, type Result } from '@liuzhuan/kernel';
import type { NodeProgram } from '@liuzhuan/machine';
import { hasRole } from '../actor';
import { CaseDraft } from '../case/case-draft';
import type { CommandContext } from '../case/command-context';
import { conclude } from '../case/conclude';
import { evaluateOver } from '../case/evaluate-at';
import { newInstance } from '../case/new-instance';
import { runMachine } from '../case/run-machine';
import { isActivePerson } from '../directory/directory-index';
import { acceptData } from '../forms/accept-data';
import type { DefinitionRecord } from '../ports/definition-store';
import { startJob, startTimerOf } from '../deployment/start-timers';
import type { InstanceRecord, JobRecord } from '../records/records';
import { reject } from '../rejections';
import { personsIn } from '../services/notify';
import type { CaseCommand, CaseOutcome, Preparation } from './case-command';

export interface StartInstanceInput {
  /** Key (the version in force) or id `key:version`. */
  readonly definition: string;
  /** What the start form brought. */
  readonly variables?: JsonObject;
  /** Start event; default: the none start event. */
  readonly startNode?: string;
  /** Started by a message: its start event is found by the name, its payload are the variables. */
  readonly message?: { readonly name: string; readonly payload: JsonObject; readonly job?: JobId };
  /** Started by the clock: the job of its start timer, and its start event. */
  readonly timer?: { readonly job: JobId; readonly node: string };
}

/** A start whose definition is found and whose case has its id. */
export interface PreparedStart extends StartInstanceInput {
  readonly record: DefinitionRecord;
  readonly instance: InstanceId;
}

/** Starts a case: who may, by which start event, with which data. `null`: its message has been delivered already. */
export const startInstance: CaseCommand<StartInstanceInput, CaseOutcome | null, PreparedStart> = {
  prepare,
  target: ({ instance, record: _, ...input }, at) => ({ kind: 'new', at, instance, ...jobOf(input) }),
  requires: ({ record }) => [record.id],
  decide(context, input) {
    const { actor, world, loaded } = context;
    const { record, message } = input;
    const { job } = jobOf(input);
    if (job !== undefined && !loaded.job) return { kind: 'nothing', value: null };
    const instance = newInstance(world, input.instance, record, actor.person ?? null, loaded.nextCaseNumber ?? 1);
    const refusal = mayStart(context, instance, record);
    if (refusal) return { kind: 'reject', rejection: refusal };
    const node = startNode(input);
    if (!node.ok) return { kind: 'reject', rejection: node.error };
    const variables = message
      ? ok(message.payload)
      : acceptData(world, actor, instance, { form: node.value?.task?.form, definition: record, data: input.variables ?? {}, variables: {} });
    if (!variables.ok) return { kind: 'reject', rejection: variables.error };

    const draft = new CaseDraft(context, instance, true);
    if (job !== undefined) draft.book.jobIsDone(job);
    if (input.timer && loaded.job) startAgain(draft, loaded.job, record);
    draft.record('case.started', { number: instance.number, definition: record.id, ...(message && { message: message.name }) }, { node: node.value?.id ?? null });
    const isNamed = input.startNode !== undefined || message !== undefined || input.timer !== undefined;
    const refused = runMachine(draft, {
      type: 'start',
      program: record.id,
      variables: variables.value,
      ...(isNamed && node.value && { startNode: node.value.id }),
    });
    return refused ? { kind: 'reject', rejection: refused } : conclude(draft);
  },
};

/** The job that carries the start: of the message, or of the timer. It goes in the same transaction, so a start happens once. */
function jobOf({ message, timer }: StartInstanceInput): { readonly job?: JobId } {
  const job = message?.job ?? timer?.job;
  return job === undefined ? {} : { job };
}

/** Sets the next start of a cycle. */
function startAgain(draft: CaseDraft, job: JobRecord, record: DefinitionRecord): void {
  const timer = startTimerOf(job, record);
  const { world, ids } = draft.context;
  const next = timer.kind === 'cycle' && startJob({ ...timer, occurrence: timer.occurrence + 1 }, world.now, world.calendar, ids.job());
  if (next) draft.book.addJob(next);
}

async function prepare(input: StartInstanceInput, { actor, definitions, loader, newInstance: next }: Preparation): Promise<Result<PreparedStart, Rejection>> {
  const { definition } = input;
  const record = definition.includes(':')
    ? await loader.definition(actor.organisation, asId<DefinitionId>(definition))
    : await definitions.latest(actor.organisation, definition);
  return record ? ok({ ...input, record, instance: next() }) : fail(reject('definition-unknown', { definition }));
}

/** The start event the case begins at, as far as one is named or the only none start event shows it. */
function startNode({ record, timer, startNode: id = timer?.node, message }: PreparedStart): Result<NodeProgram | undefined, Rejection> {
  const nodes = Object.values(record.program.scopes[record.program.root]?.nodes ?? {}).filter((node) => node.kind === 'startEvent');
  const found = message
    ? nodes.find((node) => node.events?.some((event) => event.kind === 'message' && event.name === message.name))
    : id === undefined
      ? nodes.find((node) => (node.events ?? []).length === 0)
      : nodes.find((node) => node.id === id);
  if (!found && (message !== undefined || id !== undefined)) return fail(reject('start-event-unknown', { definition: record.id, start: message?.name ?? id ?? '' }));
  return ok(found);
}

/** Services start what they are told to; a person has to be one of those the process names (`lz:starters`). */
function mayStart({ actor, world }: CommandContext, instance: InstanceRecord, record: DefinitionRecord): Rejection | undefined {
  const { person } = actor;
  if (person === undefined) return hasRole(actor, 'service', 'administrator') ? undefined : reject('person-unknown', { person: '' });
  if (!isActivePerson(world.directory, person)) return reject('person-unknown', { person });
  const rule = record.program.starters;
  if (rule === undefined) return undefined;
  const allowed = personsIn(evaluateOver(world, instance, rule, {}).value);
  return allowed.includes(person) ? undefined : reject('not-allowed-to-start', { name: record.name, rule });
}
