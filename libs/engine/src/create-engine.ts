import { asId, Defect, type DefinitionId, type InstanceId, ok, type Rejection, type Result } from '@liuzhuan/kernel';
import type { Actor } from './actor';
import type { CaseCommand, Preparation } from './commands/case-command';
import { type CommandInput, type CommandName, COMMANDS, type CommandValue } from './commands/command-table';
import { mayTry, type Permission } from './commands/permission';
import { checkDeployment, deploy, type Deployer, type DeployInput, type DeploymentCheck, type DeploymentResult } from './deployment/deploy';
import type { EngineStore, Loaded, Outcome } from './ports/engine-store';
import type { Ids } from './ports/world';
import { describeTask, type DescribedTask, type TaskDescription } from './read/describe-task';
import { isStartable } from './read/startable';
import { reject } from './rejections';
import { IdSource } from './world/id-source';
import type { Missing } from './world/world';
import { WorldLoader, type WorldPorts } from './world/world-loader';

/** All that the engine reaches the outside through. */
export interface EnginePorts extends WorldPorts {
  readonly store: EngineStore;
  readonly ids: Ids;
}

/** Every command on a case as a method: `engine.completeTask(actor, { task, outcome })`. */
export type CaseCommands = {
  readonly [K in CommandName]: (actor: Actor, input: CommandInput<K>) => Promise<Outcome<CommandValue<K>>>;
};

/** Who may deploy, and who may see what a deployment would come to. */
const DEPLOYERS: Permission = { roles: ['administrator', 'designer'] };

/** The whole engine: commands on cases, deployments, and readings that need the world. */
export interface Engine extends CaseCommands {
  /** Checks, compiles and stores. Errors are among the diagnostics, and then nothing is stored. */
  deploy(actor: Actor, input: DeployInput): Promise<Outcome<DeploymentResult>>;
  /** The same without storing. */
  checkDeployment(actor: Actor, input: DeployInput): Promise<Outcome<DeploymentCheck>>;
  /** Form, outcomes and what the actor may do; over rows the caller has read. */
  describeTask(actor: Actor, described: DescribedTask): Promise<TaskDescription>;
  /** Those of the definitions of which the actor may start a case. */
  startableDefinitions(actor: Actor, definitions: readonly DefinitionId[]): Promise<ReadonlySet<DefinitionId>>;
}

/** Makes an engine over the given ports. It keeps nothing but caches of what never changes: any number may run on one store. */
export function createEngine(ports: EnginePorts): Engine {
  const loader = new WorldLoader(ports);
  const deployer = async (actor: Actor): Promise<Deployer> => {
    const calendar = await ports.calendar.calendar(actor.organisation);
    return { organisation: actor.organisation, by: actor.person ?? 'system', at: ports.clock.now(), calendar, ids: ports.ids };
  };
  const commands = createCaseCommands(ports, loader);
  return {
    ...commands,
    async fireJob(actor, input) {
      const outcome = await commands.fireJob(actor, input);
      return outcome.ok && outcome.value && 'starts' in outcome.value ? commands.startInstance(actor, outcome.value.starts) : outcome;
    },
    async deploy(actor, input) {
      if (!mayTry(actor, DEPLOYERS)) return { ok: false, rejection: reject('not-permitted', { command: 'deploy' }) };
      return { ok: true, value: await deploy(ports.definitions, await deployer(actor), input) };
    },
    async checkDeployment(actor, input) {
      if (!mayTry(actor, DEPLOYERS)) return { ok: false, rejection: reject('not-permitted', { command: 'checkDeployment' }) };
      return { ok: true, value: await checkDeployment(ports.definitions, await deployer(actor), input) };
    },
    async describeTask(actor, described) {
      const { instance } = described;
      const world = await loader.load(instance.organisation);
      const refs = [instance.definition, described.task.program, ...Object.values(instance.state.scopes).map((scope) => scope.program)];
      for (let missing = world.missing(refs); missing; missing = world.missing(refs)) await world.fetch(missing);
      return describeTask(world, ports.ids, actor, described);
    },
    async startableDefinitions(actor, definitions) {
      const world = await loader.load(actor.organisation);
      const records = await Promise.all(definitions.map((id) => loader.definition(actor.organisation, id)));
      return new Set(records.flatMap((record) => (record && isStartable(world, actor, record) ? [record.id] : [])));
    },
  };
}

/** Definitions may call definitions that call definitions …: more rounds than that are our mistake. */
const ROUND_LIMIT = 50;

/** The commands on cases over the given ports. */
function createCaseCommands(ports: EnginePorts, loader: WorldLoader): CaseCommands {
  const methods = Object.entries(COMMANDS).map(([name, { command, permission }]) => [
    name,
    (actor: Actor, input: unknown) => execute(ports, loader, { name, command: command as CaseCommand<unknown, unknown, unknown>, permission, actor, input }),
  ]);
  return Object.fromEntries(methods) as CaseCommands;
}

interface Execution {
  readonly name: string;
  readonly command: CaseCommand<unknown, unknown, unknown>;
  readonly permission: Permission;
  readonly actor: Actor;
  readonly input: unknown;
}

/**
 * One command from caller to store. Definitions are read outside the transaction: when the locked case turns out to need one that is
 * not there yet, nothing is written, it is read, and the command begins anew. That happens once per definition and server.
 */
async function execute(ports: EnginePorts, loader: WorldLoader, { name, command, permission, actor, input }: Execution): Promise<Outcome<unknown>> {
  if (!mayTry(actor, permission)) return { ok: false, rejection: reject('not-permitted', { command: name }) };
  const prepared = await prepare(ports, loader, command, actor, input);
  if (!prepared.ok) return { ok: false, rejection: prepared.error };
  const world = await loader.load(actor.organisation);
  const ids = new IdSource(ports.ids);
  for (let round = 0; round < ROUND_LIMIT; round += 1) {
    let missing: Missing | undefined;
    const outcome = await ports.store.transact<unknown>({
      target: command.target(prepared.value, world.now),
      decide(loaded, draws) {
        missing = world.missing([...(command.requires?.(prepared.value) ?? []), ...definitionsOf(loaded, actor)]);
        if (missing) return { kind: 'nothing', value: null };
        ids.rewind();
        return command.decide({ actor, world, loaded, draws, ids }, prepared.value, permission);
      },
    });
    if (!missing) return outcome;
    await world.fetch(missing);
  }
  throw new Defect(`Expected ${name} to have its definitions within ${ROUND_LIMIT} rounds but it did not`);
}

function prepare(ports: EnginePorts, loader: WorldLoader, command: CaseCommand<unknown, unknown, unknown>, actor: Actor, input: unknown): Promise<Result<unknown, Rejection>> {
  const preparation: Preparation = { actor, definitions: ports.definitions, loader, newInstance: () => asId<InstanceId>(ports.ids.next('instance')) };
  return command.prepare ? command.prepare(input, preparation) : Promise.resolve(ok(input));
}

/** A case of another organisation is refused by the command; nothing of it is read. */
function definitionsOf({ instance }: Loaded, actor: Actor): readonly string[] {
  if (instance?.organisation !== actor.organisation) return [];
  return [instance.definition, ...Object.values(instance.state.scopes).map((scope) => scope.program)];
}
