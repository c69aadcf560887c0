import { type Diagnostic, hasErrors } from '@liuzhuan/kernel';
import { proposeMapping } from '@liuzhuan/machine';
import { checkDeployment, type Deployer } from '../deployment/deploy';
import type { DefinitionRecord, DefinitionStore, Resource } from '../ports/definition-store';
import type { WorldLoader } from '../world/world-loader';
import { type BacktestResult, compareReplay } from './compare-replay';
import type { RecordedCase } from './recorded-case';
import { draftId, replayCase } from './replay-case';

export interface BacktestInput {
  /** Files of the draft. */
  readonly resources: readonly Resource[];
  /** Key of the process. */
  readonly process: string;
  /** Cases that have ended, of any versions. */
  readonly cases: readonly RecordedCase[];
}

export interface Backtest {
  /** What is wrong with the draft; with errors nothing was played. */
  readonly diagnostics: readonly Diagnostic[];
  readonly results: readonly BacktestResult[];
}

interface BacktestPorts {
  readonly definitions: DefinitionStore;
  readonly deployer: Deployer;
  readonly loader: WorldLoader;
}

/** Plays recorded cases on a draft as today's directory and calendar would have it. */
export async function backtest({ definitions, deployer, loader }: BacktestPorts, { resources, process, cases }: BacktestInput): Promise<Backtest> {
  const checked = await checkDeployment(definitions, deployer, { resources });
  const drawn = checked.definitions.find(({ key }) => key === process);
  if (hasErrors(checked.diagnostics) || !drawn) return { diagnostics: checked.diagnostics, results: [] };
  const target: DefinitionRecord = { ...drawn, id: draftId(process), version: 0 };
  const world = await loader.load(deployer.organisation);
  const refs = async (names: readonly string[]): Promise<void> => {
    for (let missing = world.missing(names); missing; missing = world.missing(names)) await world.fetch(missing);
  };
  await refs(cases.map(({ instance }) => instance.definition));
  const called = target.program.calls.filter((key) => key !== process);
  await world.fetch({ ids: [], keys: called });
  await refs(called.flatMap((key) => world.inForce(key)?.id ?? []));
  const results = cases.map((recorded) => {
    const before = world.definition(recorded.instance.definition).program;
    const became = new Map(proposeMapping(before, target.program).flatMap(({ from, to }) => (to === undefined ? [] : [[from, to] as const])));
    const stepOf = (node: string): string => became.get(node) ?? node;
    return compareReplay(recorded, before, target.program, replayCase(recorded, target, world, stepOf), stepOf);
  });
  return { diagnostics: checked.diagnostics, results };
}
