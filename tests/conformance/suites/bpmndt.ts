import { loadFiles, type LoadedFiles, type Script, simulate, type SimulationOutcome } from '@liuzhuan/cli';
import type { NodeProgram } from '@liuzhuan/machine';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { materialOf } from '../material';
import { PathMap } from '../path-map';
import { refusal } from '../refusal';
import { type CaseVerdict, failing, pass, pending, type Suite } from '../suite';

interface PathFile {
  readonly file: string;
  readonly testCases: readonly { readonly name: string | null; readonly path: readonly string[] }[];
}
type Steps = Script['steps'];

/** Steps after which a run that has not come through counts as lost. */
const PATIENCE = 60;

/** Foreign settings are replaced by things that wait: who follows a path decides everything himself. */
const SETTINGS = { foreign: 'stand-in', deliver: false } as const;

/** Elements entered, oldest first; members of a repeated activity count as the activity itself, once. */
function enteredIn({ trace, scopes }: SimulationOutcome): string[] {
  const members = new Map(scopes.map((scope) => [`${scope.case} ${scope.id}`, scope.element]));
  return trace.flatMap((entry) => (entry.kind === 'entered' && members.get(`${entry.case} ${entry.scope}`) !== entry.element ? [entry.element] : []));
}

/** How many elements of the path have been entered, in order. */
function progress(path: readonly string[], entered: readonly string[]): number {
  let reached = 0;
  for (const element of entered) if (element === path[reached]) reached += 1;
  return reached;
}

/** Every choice on the way, told before the start: a gateway passed once always takes its flow, others take theirs in order. */
function choicesOn(route: readonly string[], map: PathMap): Steps {
  const times = (gateway: string) => route.filter((node) => node === gateway).length;
  return route.flatMap((at, index) => {
    const flow = map.flowBetween(at, route[index + 1]);
    if (flow === undefined || !map.decides(at)) return [];
    return [{ choose: { at, flows: [flow], ...(times(at) === 1 ? { always: true } : {}) } }];
  });
}

/** The step that leads on to the next element of the path, or undefined when nothing does. */
function nextStep(route: readonly string[], reached: number, outcome: SimulationOutcome, map: PathMap): Steps[number] | undefined {
  const next = route[reached];
  const { waits } = outcome;
  if (next !== undefined && waits.some(({ element, kind }) => element === next && kind !== 'task' && kind !== 'service')) return { trigger: { at: next } };
  const boundary = next === undefined ? undefined : map.boundary(next);
  if (boundary) return failureFor(boundary, waits, map);
  for (const at of route.slice(0, reached).toReversed()) {
    const wait = waits.find(({ element }) => element === at);
    if (wait) return wait.kind === 'task' || wait.kind === 'service' ? { complete: { at } } : { trigger: { at } };
  }
  const [other] = waits;
  if (!other) return undefined;
  return other.kind === 'task' || other.kind === 'service' ? { complete: { at: other.element } } : undefined;
}

/** An error boundary event is reached by failing what waits in its activity. */
function failureFor(boundary: NodeProgram, waits: SimulationOutcome['waits'], map: PathMap): Steps[number] | undefined {
  const error = boundary.events?.find(({ kind }) => kind === 'error');
  const inside = waits.find(({ element, kind }) => (kind === 'task' || kind === 'service') && map.isWithin(element, boundary.attachedTo ?? ''));
  return error && inside ? { fail: { at: inside.element, code: error.code ?? 'error' } } : undefined;
}

/** Plays the path step by step: after each one the outcome says what the next has to be. */
function follow(loaded: LoadedFiles, route: readonly string[], map: PathMap): { outcome: SimulationOutcome; reached: number } {
  const [first = ''] = route;
  let steps: Steps = [...choicesOn(route, map), { start: { node: first, process: map.processOf(first) } }];
  for (let count = 0; ; count += 1) {
    const outcome = simulate(loaded, { ...SETTINGS, steps });
    const reached = progress(route, enteredIn(outcome));
    const next = reached < route.length && !outcome.stopped && count < PATIENCE ? nextStep(route, reached, outcome, map) : undefined;
    if (!next) return { outcome, reached };
    steps = [...steps, next];
  }
}

function judge(name: string, loaded: LoadedFiles, path: readonly string[]): CaseVerdict {
  const refused = simulate(loaded, { ...SETTINGS, steps: [] });
  if (refused.state === 'refused') return refusal(name, refused);
  const map = new PathMap(loaded.programs);
  const unknown = path.filter((node) => !map.has(node));
  if (unknown.length > 0) return pending(name, `the file has no element ${unknown.join(', ')}: a path its authors keep to show an error`);
  const route = map.routeTo(path[0]);
  if (path.length === 0) return pass(name);
  if (!route) return failing(name, `no way leads to ${path[0]}`);
  const whole = [...route, ...path];
  const { outcome, reached } = follow(loaded, whole, map);
  if (reached < whole.length) return lost(name, whole, reached, outcome);
  const entered = enteredIn(outcome);
  const beside = entered.slice(0, entered.lastIndexOf(whole.at(-1) ?? '')).filter((node) => !whole.includes(node) && !map.isContainer(node));
  return beside.length > 0 && !map.forks ? failing(name, `went through ${beside.join(', ')} beside the path`) : pass(name);
}

function lost(name: string, whole: readonly string[], reached: number, outcome: SimulationOutcome): CaseVerdict {
  const words = outcome.stopped?.diagnostic.message.en ?? outcome.incidents.map(({ element, message }) => `${element}: ${message.en}`).join('; ');
  const waiting = outcome.waits.map(({ element, kind }) => `${element} (${kind})`).join(', ');
  return failing(name, `came to ${whole[reached - 1] ?? 'nothing'} but not to ${whole[reached]}; waiting: ${waiting || 'nothing'}${words === '' ? '' : `; ${words}`}`);
}

/** bpmn-driven-testing: 131 models, 189 paths a run must be able to follow. */
export const bpmndt: Suite = {
  name: 'bpmndt',
  run: async () => {
    const folder = materialOf('bpmndt');
    if (folder === undefined) return undefined;
    const files = JSON.parse(readFileSync(join(folder, 'paths.json'), 'utf8')) as readonly PathFile[];
    const verdicts: CaseVerdict[] = [];
    for (const { file, testCases } of files) {
      const loaded = await loadFiles([{ name: file, kind: 'bpmn', content: readFileSync(join(folder, file), 'utf8') }], SETTINGS);
      for (const [index, { path }] of testCases.entries()) verdicts.push(judge(`${file.replace('.bpmn', '')} ${index + 1}`, loaded, path));
    }
    return verdicts;
  },
};
