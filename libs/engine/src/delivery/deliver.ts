import { type InstanceId, isJsonObject, type JsonObject, type OrganisationId } from '@liuzhuan/kernel';
import type { Actor } from '../actor';
import type { CaseCommands } from '../commands/case-commands';
import type { DeliveryLookup } from '../ports/case-reader';
import type { JobRecord } from '../records/records';

/** A message or signal on its way. */
export interface Delivery {
  readonly organisation: OrganisationId;
  readonly event: 'message' | 'signal';
  readonly name: string;
  readonly key: string | null;
  readonly payload: JsonObject;
  /** Job that carries it, when a case sent it. */
  readonly job?: JobRecord['id'];
  /** Case that sent it. A signal has reached everything in its own case already. */
  readonly sender?: InstanceId;
}

/** Who got it. Both empty: nobody waits (yet); the job stays and may be delivered later. */
export interface DeliveryReport {
  readonly delivered: readonly InstanceId[];
  readonly started: readonly InstanceId[];
}

const NOBODY: DeliveryReport = { delivered: [], started: [] };

/** The delivery a job of kind `delivery` carries. */
export function deliveryOf(job: JobRecord): Delivery {
  const { event, name, key, payload } = job.payload;
  return {
    organisation: job.organisation,
    event: event === 'signal' ? 'signal' : 'message',
    name: String(name),
    key: typeof key === 'string' ? key : null,
    payload: isJsonObject(payload) ? payload : {},
    job: job.id,
    ...(job.instance ? { sender: job.instance } : {}),
  };
}

/**
 * Delivers after commit. A message goes to one: the case that has waited longest, or else a new case of a process it starts. Its job is
 * removed in the receiver's transaction, so it arrives exactly once. A signal goes to everybody who waits now, and is over then.
 */
export async function deliver(commands: CaseCommands, lookup: DeliveryLookup, delivery: Delivery): Promise<DeliveryReport> {
  const actor: Actor = { organisation: delivery.organisation, roles: ['service'] };
  return delivery.event === 'signal' ? broadcast(commands, lookup, actor, delivery) : handOver(commands, lookup, actor, delivery);
}

async function handOver(commands: CaseCommands, lookup: DeliveryLookup, actor: Actor, delivery: Delivery): Promise<DeliveryReport> {
  const { organisation, name, key, payload, job } = delivery;
  for (const { instance, activation, node } of await lookup.subscriptions({ organisation, event: 'message', name, key })) {
    const outcome = await commands.correlateMessage(actor, { instance, activation, node, name, payload, job });
    if (outcome.ok) return { delivered: [instance], started: [] };
  }
  for (const definition of await lookup.messageStarts(organisation, name)) {
    const outcome = await commands.startInstance(actor, { definition: definition.id, message: { name, payload, job } });
    if (outcome.ok) return { delivered: [], started: outcome.value ? [outcome.value.instance.id] : [] };
  }
  return NOBODY;
}

async function broadcast(commands: CaseCommands, lookup: DeliveryLookup, actor: Actor, delivery: Delivery): Promise<DeliveryReport> {
  const { organisation, name, payload, job, sender } = delivery;
  const delivered: InstanceId[] = [];
  for (const { instance, activation, node } of await lookup.subscriptions({ organisation, event: 'signal', name, key: null })) {
    if (instance === sender) continue;
    const outcome = await commands.correlateMessage(actor, { instance, activation, node, name, payload });
    if (outcome.ok) delivered.push(instance);
  }
  if (job !== undefined) await commands.completeJob(actor, { job });
  return { delivered, started: [] };
}
