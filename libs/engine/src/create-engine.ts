import type { DefinitionId } from '@liuzhuan/kernel';
import { programsIn } from '@liuzhuan/machine';
import type { Actor } from './actor';
import { type Backtest, backtest, type BacktestInput } from './backtest/backtest';
import { type CaseCommands, createCaseCommands } from './commands/case-commands';
import { mayTry, type Permission } from './commands/permission';
import { checkDeployment, deploy, type Deployer, type DeployInput, type DeploymentCheck, type DeploymentResult } from './deployment/deploy';
import { buildDirectoryIndex } from './directory/directory-index';
import type { EnginePorts } from './ports/engine-ports';
import type { Outcome } from './ports/engine-store';
import { type CaseDescription, describeCase, type DescribedCase } from './read/describe-case';
import { describeTask, type DescribedTask, type TaskDescription } from './read/describe-task';
import { isStartable } from './read/startable';
import { reject } from './rejections';
import type { InstanceRecord } from './records/records';
import { DataStores, dataStoresOf } from './world/data-stores';
import type { World } from './world/world';
import { WorldLoader } from './world/world-loader';

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
  /**
   * Plays recorded cases of a process on a draft of it. Pure but for reading: nothing is written. With mistakes in the draft there are only diagnostics.
   */
  backtest(actor: Actor, input: BacktestInput): Promise<Outcome<Backtest>>;
  /** What the actor may do with a case; over rows the caller has read. */
  describeCase(actor: Actor, described: DescribedCase): Promise<CaseDescription>;
  /** Those of the definitions of which the actor may start a case. */
  startableDefinitions(actor: Actor, definitions: readonly DefinitionId[]): Promise<ReadonlySet<DefinitionId>>;
}

/** Makes an engine over the given ports. It keeps nothing but caches of what never changes: any number may run on one store. */
export function createEngine(ports: EnginePorts): Engine {
  const loader = new WorldLoader(ports);
  const deployer = async (actor: Actor): Promise<Deployer> => {
    const { organisation } = actor;
    const [directory, calendar] = await Promise.all([ports.directory.directory(organisation), ports.calendar.calendar(organisation)]);
    return { organisation, by: actor.person ?? 'system', at: ports.clock.now(), directory: buildDirectoryIndex(directory), calendar, ids: ports.ids, unproven: ports.unproven };
  };
  /** The world with every definition a case runs by. */
  const worldOf = async (instance: InstanceRecord, ...more: readonly string[]): Promise<World> => {
    const world = await loader.load(instance.organisation);
    const refs = [instance.definition, ...more, ...programsIn(instance.state)];
    for (let missing = world.missing(refs); missing; missing = world.missing(refs)) await world.fetch(missing);
    const names = dataStoresOf(world, refs);
    return names.length > 0 ? { ...world, dataStores: new DataStores(await ports.store.dataStores(instance.organisation, names)) } : world;
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
    async backtest(actor, input) {
      if (!mayTry(actor, DEPLOYERS)) return { ok: false, rejection: reject('not-permitted', { command: 'backtest' }) };
      return { ok: true, value: await backtest({ definitions: ports.definitions, deployer: await deployer(actor), loader }, input) };
    },
    async describeTask(actor, described) {
      return describeTask(await worldOf(described.instance, described.task.program), ports.ids, actor, described);
    },
    async describeCase(actor, described) {
      return describeCase(await worldOf(described.instance), ports.ids, actor, described);
    },
    async startableDefinitions(actor, definitions) {
      const world = await loader.load(actor.organisation);
      const records = await Promise.all(definitions.map((id) => loader.definition(actor.organisation, id)));
      return new Set(records.flatMap((record) => (record && isStartable(world, actor, record) ? [record.id] : [])));
    },
  };
}
