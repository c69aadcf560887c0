import { type Diagnostic, fillText, hasErrors, type JsonObject } from '@liuzhuan/kernel';
import { MACHINE_INCIDENTS, variablesAt } from '@liuzhuan/machine';
import { perform } from './actions';
import { type CaseRun, incidentsOf } from './case-run';
import type { LoadedFiles } from './load-files';
import type { SimulationOutcome, SimulationWait } from './outcome';
import { Settler } from './settle';
import type { ActionInput, ActionName, Script, Step } from './steps';
import { StepStop, World } from './world';

/** Plays a script on the programs of some files. Never throws for an author's mistake: the outcome says what was wrong. */
export function simulate({ programs, processes, decisions, diagnostics }: LoadedFiles, script: Script, functions: World['functions'] = {}): SimulationOutcome {
  const world = new World({ programs, processes, decisions, script, functions });
  if (hasErrors(diagnostics)) return { ...outcomeOf(world, diagnostics), state: 'refused' };
  const settler = new Settler(world);
  const steps = script.steps;
  for (const [index, step] of steps.entries()) {
    world.chronicle.step = index;
    try {
      take(world, settler, step);
    } catch (error) {
      if (!(error instanceof StepStop)) throw error;
      return { ...outcomeOf(world, diagnostics), steps: index, stopped: { step: index, diagnostic: plain(error.diagnostic) } };
    }
  }
  return { ...outcomeOf(world, diagnostics), steps: steps.length };
}

function take(world: World, settler: Settler, step: Step): void {
  const [[name, input] = []] = Object.entries(step);
  perform(world, settler, name as ActionName, input as ActionInput<ActionName>);
  settler.settle();
}

const plain = (diagnostic: Diagnostic): SimulationOutcome['diagnostics'][number] => JSON.parse(JSON.stringify(diagnostic)) as SimulationOutcome['diagnostics'][number];

function outcomeOf(world: World, diagnostics: readonly Diagnostic[]): SimulationOutcome {
  const cases = world.cases.map((run) => caseOf(run, world));
  const incidents = world.cases.flatMap((run) => incidentsOf(run).map(({ node, ...incident }) => described(run, node, incident)));
  return {
    format: 'liuzhuan.simulation/1',
    state: stateOf(world, incidents.length > 0),
    steps: 0,
    now: world.now,
    cases,
    variables: cases[0]?.variables ?? {},
    ...(Object.keys(world.dataStores).length > 0 ? { dataStores: copy(world.dataStores) } : {}),
    trace: world.chronicle.entries,
    scopes: world.chronicle.scopes,
    waits: waitsOf(world),
    incidents,
    log: world.log,
    diagnostics: diagnostics.map(plain),
  };
}

function stateOf({ cases }: World, isStuck: boolean): SimulationOutcome['state'] {
  const statuses = new Set(cases.map(({ snapshot }) => snapshot?.status ?? 'active'));
  if (cases.length === 0) return 'idle';
  if (isStuck || statuses.has('failed')) return 'incident';
  return statuses.has('active') || statuses.has('suspended') ? 'active' : 'completed';
}

function caseOf(run: CaseRun, world: World): SimulationOutcome['cases'][number] {
  const { number, process, snapshot } = run;
  const root = Object.values(snapshot?.scopes ?? {}).find((scope) => scope.parent === undefined);
  const variables = snapshot && root ? variablesAt(snapshot, root.id, world.environment) : {};
  const { node, error } = snapshot?.end ?? {};
  const end = node === undefined ? {} : { end: { element: node, ...(error === undefined ? {} : { error }) } };
  return { case: number, process, status: snapshot?.status ?? 'active', ...end, variables: copy(variables) };
}

/** JSON as zod's types have it: without `readonly`. */
const copy = (value: Readonly<Record<string, unknown>>): SimulationOutcome['variables'] => JSON.parse(JSON.stringify(value)) as SimulationOutcome['variables'];

function waitsOf(world: World): SimulationWait[] {
  const counts = new Map<string, number>();
  return world.waits().map(({ node, kind, scope, activation, name, due, case: number }) => {
    const occurrence = (counts.get(node) ?? 0) + 1;
    counts.set(node, occurrence);
    return { case: number, element: node, kind, scope, occurrence, activation, ...(name === undefined ? {} : { name }), ...(due === undefined ? {} : { due }) };
  });
}

function described(
  run: CaseRun,
  element: string,
  { scope, activation, code, params }: { readonly scope: string; readonly activation: string; readonly code: string; readonly params: JsonObject },
): SimulationOutcome['incidents'][number] {
  const row = Object.hasOwn(MACHINE_INCIDENTS, code) ? MACHINE_INCIDENTS[code as keyof typeof MACHINE_INCIDENTS] : undefined;
  const message = row ? fillText(row.message, params) : { zh: code, en: code };
  return { case: run.number, element, scope, activation, code, params: copy(params), message };
}
