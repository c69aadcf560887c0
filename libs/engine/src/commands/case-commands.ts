import { asId, Defect, type InstanceId, ok, type Rejection, type Result } from '@liuzhuan/kernel';
import { programsIn, whenLoaded } from '@liuzhuan/machine';
import type { Actor } from '../actor';
import { TaskNeeds } from '../case/task-needs';
import type { EnginePorts } from '../ports/engine-ports';
import type { Decision, FirstAnswer, Loaded, Outcome } from '../ports/engine-store';
import { reject } from '../rejections';
import { DataStores, dataStoresOf } from '../world/data-stores';
import { IdSource } from '../world/id-source';
import type { Missing } from '../world/world';
import type { WorldLoader } from '../world/world-loader';
import type { CaseCommand, Preparation } from './case-command';
import type { CommandOptions } from './command-options';
import { type CommandInput, type CommandName, COMMANDS, type CommandValue } from './command-table';
import { answerOf, recall, repeatableOf } from './first-answer';
import { mayTry, type Permission } from './permission';

/** Every command on a case as a method: `engine.completeTask(actor, { task, outcome })`. */
export type CaseCommands = {
  readonly [K in CommandName]: (actor: Actor, input: CommandInput<K>, options?: CommandOptions) => Promise<Outcome<CommandValue<K>>>;
};

/** Definitions may call definitions that call definitions …: more rounds than that are our mistake. */
const ROUND_LIMIT = 50;

/** The commands on cases over the given ports. */
export function createCaseCommands(ports: EnginePorts, loader: WorldLoader): CaseCommands {
  const methods = Object.entries(COMMANDS).map(([name, { command, permission }]) => [
    name,
    (actor: Actor, input: unknown, options: CommandOptions = {}) =>
      execute(ports, loader, { name, command: command as CaseCommand<unknown, unknown, unknown>, permission, actor, input, options }),
  ]);
  return Object.fromEntries(methods) as CaseCommands;
}

interface Execution {
  readonly name: string;
  readonly command: CaseCommand<unknown, unknown, unknown>;
  readonly permission: Permission;
  readonly actor: Actor;
  readonly input: unknown;
  readonly options: CommandOptions;
}

/**
 * One command from caller to store. Definitions are read outside the transaction: when the locked case turns out to need one that is
 * not there yet, nothing is written, it is read, and the command begins anew. That happens once per definition and server.
 */
async function execute(ports: EnginePorts, loader: WorldLoader, { name, command, permission, actor, input, options }: Execution): Promise<Outcome<unknown>> {
  if (!mayTry(actor, permission)) return { ok: false, rejection: reject('not-permitted', { command: name }) };
  const prepared = await prepare(ports, loader, command, actor, input);
  if (!prepared.ok) return { ok: false, rejection: prepared.error };
  const world = await loader.load(actor.organisation);
  const ids = new IdSource(ports.ids);
  const repeatable = repeatableOf(name, actor, input, options);
  for (let round = 0; round < ROUND_LIMIT; round += 1) {
    let missing: Missing | undefined;
    const outcome = await ports.store.transact<unknown>({
      target: { ...command.target(prepared.value, world.now), organisation: actor.organisation },
      ...(repeatable && { repeatable }),
      decide(loaded, draws) {
        missing = undefined;
        if (loaded.first) return again(loaded.first, options);
        const refs = [...(command.requires?.(prepared.value) ?? []), ...definitionsOf(loaded, actor)];
        missing = world.missing(refs);
        if (missing) return { kind: 'nothing', value: null };
        const dataStores = dataStoresOf(world, refs);
        if (dataStores.length > 0 && !loaded.dataStores) return { kind: 'read', dataStores };
        const seen = () => (loaded.dataStores ? { ...world, dataStores: new DataStores(loaded.dataStores) } : world);
        const needs = new TaskNeeds(loaded);
        const made = whenLoaded(() => {
          ids.rewind();
          return command.decide({ actor, world: seen(), loaded, draws, ids, needs }, prepared.value, permission);
        });
        if (made.kind === 'needs') return { kind: 'load', piece: made.piece };
        const decision = needs.request ?? made.value;
        return repeatable && decision.kind === 'write' ? { ...decision, answer: answerOf(decision.value) } : decision;
      },
    });
    if (!missing) return outcome;
    await world.fetch(missing);
  }
  throw new Defect(`Expected ${name} to have its definitions within ${ROUND_LIMIT} rounds but it did not`);
}

/** A command that was carried out before: nothing is done. */
function again(first: FirstAnswer, { idempotencyKey = '' }: CommandOptions): Decision<unknown> {
  if (!first.isSameRequest) return { kind: 'reject', rejection: reject('idempotency-key-reused', { key: idempotencyKey }) };
  return { kind: 'nothing', value: recall(first) };
}

function prepare(ports: EnginePorts, loader: WorldLoader, command: CaseCommand<unknown, unknown, unknown>, actor: Actor, input: unknown): Promise<Result<unknown, Rejection>> {
  const preparation: Preparation = { actor, definitions: ports.definitions, loader, newInstance: () => asId<InstanceId>(ports.ids.next('instance')) };
  return command.prepare ? command.prepare(input, preparation) : Promise.resolve(ok(input));
}

/** A case of another organisation is refused by the command; nothing of it is read. */
function definitionsOf({ instance }: Loaded, actor: Actor): readonly string[] {
  if (instance?.organisation !== actor.organisation) return [];
  return [instance.definition, ...programsIn(instance.state)];
}
