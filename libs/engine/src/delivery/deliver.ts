import type { InstanceId, JobId, Rejection } from '@liuzhuan/kernel';
import type { Actor } from '../actor';
import type { CaseCommands } from '../commands/case-commands';
import type { DeliveryLookup } from '../ports/case-reader';
import { type Delivery, deliveryOf } from './delivery';
import { receiversOf, type SignalReceiver } from './signal-receiver';

/** Who got it. */
export interface DeliveryReport {
  readonly delivered: readonly InstanceId[];
  readonly started: readonly InstanceId[];
  /**
   * `done`: nothing is left to do, its job is gone. `unwanted`: nobody waits for the message (yet). `refused`: whoever is to get it cannot take it now, such
   * as a suspended case. In the latter two the job stays, or the host keeps the message elsewhere.
   */
  readonly state: 'done' | 'unwanted' | 'refused';
  /** Why, when it is `refused`: what the last one said who was to get it. */
  readonly refusal?: Rejection;
}

const NOTHING_LEFT: DeliveryReport = { delivered: [], started: [], state: 'done' };
const refused = (refusal: Rejection): DeliveryReport => ({ ...NOTHING_LEFT, state: 'refused', refusal });

/**
 * Delivers after commit. A message goes to one: the case that has waited longest, or else a new case of a process it starts. A signal goes to everybody
 * who waits now, and begins a case of each process it starts. Whatever carries a job arrives exactly once: the job is removed in the receiver's
 * transaction, and a signal's job becomes one job for each receiver before the first gets it.
 */
export async function deliver(commands: CaseCommands, lookup: DeliveryLookup, delivery: Delivery): Promise<DeliveryReport> {
  const actor: Actor = { organisation: delivery.organisation, roles: ['service'] };
  if (delivery.event === 'message') return handOver(commands, lookup, actor, delivery);
  return delivery.receiver ? reach(commands, actor, delivery, delivery.receiver) : broadcast(commands, lookup, actor, delivery);
}

async function handOver(commands: CaseCommands, lookup: DeliveryLookup, actor: Actor, delivery: Delivery): Promise<DeliveryReport> {
  const { organisation, name, key, payload, job } = delivery;
  const waiting = await lookup.subscriptions({ organisation, event: 'message', name, key });
  let report: DeliveryReport = { ...NOTHING_LEFT, state: 'unwanted' };
  for (const { instance, activation, node } of waiting) {
    const outcome = await commands.correlateMessage(actor, { instance, activation, node, name, payload, job });
    // Without changes somebody else was quicker, and perhaps gave it to another case.
    if (outcome.ok) return { delivered: outcome.changes ? [instance] : [], started: [], state: 'done' };
    report = refused(outcome.rejection);
  }
  const starts = await lookup.eventStarts(organisation, 'message', name);
  for (const definition of starts) {
    const outcome = await commands.startInstance(actor, { definition: definition.id, message: { name, payload, job } });
    if (outcome.ok) return { delivered: [], started: outcome.value ? [outcome.value.instance.id] : [], state: 'done' };
    report = refused(outcome.rejection);
  }
  return report;
}

async function broadcast(commands: CaseCommands, lookup: DeliveryLookup, actor: Actor, delivery: Delivery): Promise<DeliveryReport> {
  const receivers = await receiversOf(lookup, delivery);
  const { name, payload, job } = delivery;
  const spread = await commands.spreadSignal(actor, { name, payload, receivers, ...(job !== undefined && { job }) });
  if (!spread.ok) return refused(spread.rejection);
  const reports: DeliveryReport[] = [];
  for (const part of spread.value) reports.push(await deliver(commands, lookup, deliveryOf(part)));
  return { delivered: reports.flatMap(({ delivered }) => delivered), started: reports.flatMap(({ started }) => started), state: 'done' };
}

/** One receiver of a signal. One that no longer waits has missed it. */
async function reach(commands: CaseCommands, actor: Actor, { name, payload, job }: Delivery, receiver: SignalReceiver): Promise<DeliveryReport> {
  const carried: { readonly job?: JobId } = job === undefined ? {} : { job };
  if (receiver.kind === 'start') {
    const { definition, node } = receiver;
    const outcome = await commands.startInstance(actor, { definition, signal: { name, payload, node, ...carried } });
    if (!outcome.ok) return refused(outcome.rejection);
    return { ...NOTHING_LEFT, started: outcome.value ? [outcome.value.instance.id] : [] };
  }
  const { instance, activation, node } = receiver;
  const outcome = await commands.correlateMessage(actor, { instance, activation, node, name, payload, fleeting: true, ...carried });
  if (!outcome.ok) return refused(outcome.rejection);
  return { ...NOTHING_LEFT, delivered: outcome.changes ? [instance] : [] };
}
