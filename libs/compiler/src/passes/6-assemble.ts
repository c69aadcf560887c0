import type { JsonObject } from '@liuzhuan/kernel';
import { enterEvent, END, HUB, type Program, type ScopeProgram } from '@liuzhuan/machine';
import { type Compilation, defined, type DrawnScope } from '../compilation';
import type { ElementCompiler } from '../elements/element-compiler';
import { type FlowElementsContainer, type FlowNodeType, isSubProcess } from '@liuzhuan/bpmn';
import { dataNames } from '../elements/data-mappings';
import { targetOf, type Surroundings } from '../states/transitions';
import { compilerOf } from './2-compile-nodes';
import { computeReach, joinsOf } from './5-compute-reach';

/** One scope with what the passes before found out about it. */
export interface CompiledScope {
  readonly scope: DrawnScope;
  readonly surroundings: Surroundings;
  readonly entries: readonly string[];
}

/** The flat XState machine of a scope: plain JSON, actions and guards by name. */
function machineConfig({ scope, surroundings }: CompiledScope): JsonObject {
  const nodes = Object.values(surroundings.nodes);
  const states: Record<string, JsonObject> = {
    [HUB]: { on: Object.fromEntries(nodes.map(({ id }) => [enterEvent(id), { target: targetOf(id) }])) },
  };
  for (const node of nodes) {
    const compiler = compilerOf(node.kind) as ElementCompiler<FlowNodeType>;
    states[node.id] = compiler.state(node)(node, surroundings);
  }
  states[END] = { type: 'final' };
  return { id: scope.key, initial: HUB, states };
}

/** What the scope waits for as a whole. */
function watchingOf({ nodes }: Surroundings): Pick<ScopeProgram, 'eventSubProcesses' | 'conditional'> {
  const watched = Object.values(nodes).filter(({ watches }) => watches);
  const conditional = Object.values(nodes).some(
    ({ events = [], watches, requires }) => requires || [...events, ...(watches?.events ?? [])].some(({ kind }) => kind === 'conditional'),
  );
  return {
    ...(watched.length > 0 ? { eventSubProcesses: watched.map(({ id }) => id) } : {}),
    ...(conditional ? { conditional: true as const } : {}),
  };
}

/** Data stores that are drawn in the process, at whatever depth, and that anything in it speaks of: one that is only drawn is nobody's business. */
function dataStoresOf(compilation: Compilation, scopes: Program['scopes']): readonly string[] | undefined {
  const names = dataNames(compilation);
  const referencesIn = (container: FlowElementsContainer): readonly string[] => [
    ...container.dataStoreReferences.map(({ id }) => names.get(id) ?? id),
    ...container.flowNodes.flatMap((node) => (isSubProcess(node) ? referencesIn(node) : [])),
  ];
  const drawn = [...new Set(referencesIn(compilation.process))];
  const text = drawn.length > 0 ? JSON.stringify(scopes) : '';
  const stores = drawn.filter((name) => text.includes(JSON.stringify(name).slice(1, -1)));
  return stores.length > 0 ? stores : undefined;
}

/** Pass 6: the program. */
export function assemble(compiled: readonly CompiledScope[], compilation: Compilation): Program {
  const { process } = compilation;
  const scopes: Record<string, ScopeProgram> = {};
  for (const part of compiled) {
    const { scope, surroundings, entries } = part;
    scopes[scope.key] = defined({
      key: scope.key,
      kind: scope.kind,
      parent: scope.parent,
      machine: machineConfig(part),
      ...surroundings,
      entries,
      joins: joinsOf(surroundings),
      ...watchingOf(surroundings),
      reach: computeReach(surroundings),
    });
  }
  return defined({
    format: 1 as const,
    id: process.id,
    name: process.name ?? process.id,
    root: process.id,
    scopes,
    title: compilation.feelIf(process.id, 'title', process.settings.title),
    starters: compilation.feelIf(process.id, 'starters', process.settings.starters),
    calls: [...compilation.calls],
    decisions: [...compilation.decisions],
    forms: [...compilation.forms],
    dataStores: dataStoresOf(compilation, scopes),
  });
}
