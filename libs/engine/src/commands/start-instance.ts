import { asId, type DefinitionId, fail, type InstanceId, type JsonObject, ok, type Rejection, type Result } from '@liuzhuan/kernel';
import { hasRole } from '../actor';
import { CaseDraft } from '../case/case-draft';
import type { CommandContext } from '../case/command-context';
import { conclude } from '../case/conclude';
import { evaluateOver } from '../case/evaluate-at';
import { newInstance } from '../case/new-instance';
import { runMachine } from '../case/run-machine';
import { receiptOf } from '../delivery/receipt';
import { isActivePerson } from '../directory/directory-index';
import { acceptData } from '../forms/accept-data';
import type { DefinitionRecord } from '../ports/definition-store';
import { startJob, startTimerOf } from '../deployment/start-timers';
import type { InstanceRecord, JobRecord } from '../records/records';
import { reject } from '../rejections';
import { personsIn } from '../services/notify';
import { nextLook } from '../start/start-condition';
import { startingJob, startingPayload, startPointOf, type StartTrigger } from '../start/start-trigger';
import type { CaseCommand, CaseOutcome, Preparation } from './case-command';

export interface StartInstanceInput extends StartTrigger {
  /** Key (the version in force) or id `key:version`. */
  readonly definition: string;
  /** What the start form brought. */
  readonly variables?: JsonObject;
}

/** A start whose definition is found and whose case has its id. */
export interface PreparedStart extends StartInstanceInput {
  readonly record: DefinitionRecord;
  readonly instance: InstanceId;
}

/** Starts a case: who may, by which start event, with which data. `null`: its message has been delivered already. */
export const startInstance: CaseCommand<StartInstanceInput, CaseOutcome | null, PreparedStart> = {
  prepare,
  target: ({ instance, record: _, ...input }, at) => ({ kind: 'new', at, instance, ...startingJob(input) }),
  requires: ({ record }) => [record.id],
  decide(context, input) {
    const { actor, world, loaded } = context;
    const { record } = input;
    const { job } = startingJob(input);
    if (job !== undefined && !loaded.job) return { kind: 'nothing', value: null };
    const instance = newInstance(world, input.instance, record, actor.person ?? null, loaded.nextCaseNumber ?? 1);
    const refusal = mayStart(context, instance, record);
    if (refusal) return { kind: 'reject', rejection: refusal };
    const point = startPointOf(actor, record, input);
    if (!point.ok) return { kind: 'reject', rejection: point.error };
    const payload = startingPayload(input);
    const form = point.value?.node.task?.form;
    const variables = payload ? ok(payload) : acceptData(world, actor, instance, { form, definition: record, data: input.variables ?? {}, variables: {} });
    if (!variables.ok) return { kind: 'reject', rejection: variables.error };

    const draft = new CaseDraft(context, instance, true);
    if (job !== undefined) draft.book.jobIsDone(job);
    draft.book.receipt = receiptOf(loaded.job, 'started');
    if (loaded.job) startAgain(draft, loaded.job, input);
    const brought = input.message ?? input.signal;
    draft.record('case.started', { number: instance.number, definition: record.id, ...(brought && { message: brought.name }) }, { node: point.value?.node.id ?? null });
    const refused = runMachine(draft, { type: 'start', program: record.id, variables: variables.value, ...(point.value && { startNode: point.value.site }) });
    return refused ? { kind: 'reject', rejection: refused } : conclude(draft);
  },
};

/** Sets the next start of a cycle, and the next look at a condition. */
function startAgain(draft: CaseDraft, job: JobRecord, { timer, condition, record }: PreparedStart): void {
  const { world, ids } = draft.context;
  if (condition) draft.book.addJob(nextLook(job, true, world.now, world.calendar, ids.job()));
  if (!timer) return;
  const set = startTimerOf(job, record);
  const next = set.kind === 'cycle' && startJob({ ...set, occurrence: set.occurrence + 1 }, world.now, world.calendar, ids.job());
  if (next) draft.book.addJob(next);
}

async function prepare(input: StartInstanceInput, { actor, definitions, loader, newInstance: next }: Preparation): Promise<Result<PreparedStart, Rejection>> {
  const { definition } = input;
  const record = definition.includes(':')
    ? await loader.definition(actor.organisation, asId<DefinitionId>(definition))
    : await definitions.latest(actor.organisation, definition);
  return record ? ok({ ...input, record, instance: next() }) : fail(reject('definition-unknown', { definition }));
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
