import { loadFiles, type LoadedFiles, type Script, simulate, type SimulationOutcome } from '@liuzhuan/cli';
import type { NodeProgram } from '@liuzhuan/machine';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PathMap } from './path-map';
import { refusal } from '../refusal';
import type { SuiteScore } from '../suite-score';
import { type CaseVerdict, failing, pass, pending, scoreOfVerdicts } from '../verdict';

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

/** How often a gateway passed once on the path may be passed by the members of a repeated sub-process. */
const MEMBERS = 12;

/** Every choice on the way, told before the start: a gateway passed once takes its flow each time, others take theirs in order. */
function choicesOn(route: readonly string[], map: PathMap): Steps {
  const times = (gateway: string) => route.filter((node) => node === gateway).length;
  return route.flatMap((at, index) => {
    const flow = map.flowBetween(at, route[index + 1]);
    if (flow === undefined || !map.decides(at)) return [];
    const choice = { choose: { at, flows: [flow] } };
    return times(at) === 1 ? Array<typeof choice>(MEMBERS).fill(choice) : [choice];
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

/** An error or escalation boundary event is reached by failing or escalating what waits in its activity. */
function failureFor(boundary: NodeProgram, waits: SimulationOutcome['waits'], map: PathMap): Steps[number] | undefined {
  const thrown = boundary.events?.find(({ kind }) => kind === 'error' || kind === 'escalation');
  const inside = waits.find(({ element, kind }) => (kind === 'task' || kind === 'service') && map.isWithin(element, boundary.attachedTo ?? ''));
  if (!thrown || !inside) return undefined;
  const input = { at: inside.element, code: thrown.code ?? 'any' };
  return thrown.kind === 'error' ? { fail: input } : { escalate: input };
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

/**
 * Whether a run can follow the path: exactly, except where the process is in several places at once. A path may leave out gateways and none
 * events on the way. What lies in a sub-process repeated no times is passed by, as its authors' own test has it (`verifyLoopCount(0)`).
 */
function judge(name: string, loaded: LoadedFiles, path: readonly string[]): CaseVerdict {
  const refused = simulate(loaded, { ...SETTINGS, steps: [] });
  if (refused.state === 'refused') return refusal(name, refused);
  const map = new PathMap(loaded.programs);
  const unknown = path.filter((node) => !map.has(node));
  if (unknown.length > 0) return pending(name, `the file has no element ${unknown.join(', ')}: a path its authors keep to show an error`);
  const bridges = path.map((node, index) => (index === 0 ? [] : map.bridge(path[index - 1] ?? '', node)));
  const gap = bridges.indexOf(undefined);
  if (gap > 0) return pending(name, `the drawing leads no way from ${path[gap - 1]} to ${path[gap]}: a path its authors keep to show an error`);
  const route = map.routeTo(path[0]);
  if (path.length === 0) return pass(name);
  if (!route) return failing(name, `no way leads to ${path[0]}`);
  const complete = path.flatMap((node, index) => [...(bridges[index] ?? []), node]);
  const whole = [...route, ...complete].filter((node) => !map.runsNever(node));
  const { outcome, reached } = follow(loaded, whole, map);
  if (reached < whole.length) return lost(name, whole, reached, outcome);
  const entered = enteredIn(outcome).filter((node) => whole.includes(node) || !map.isContainer(node));
  const walked = entered.slice(0, whole.length);
  const isExact = JSON.stringify(walked) === JSON.stringify(whole);
  return isExact || map.forks ? pass(name) : failing(name, `went another way: ${walked.join(', ')}`);
}

function lost(name: string, whole: readonly string[], reached: number, outcome: SimulationOutcome): CaseVerdict {
  const words = outcome.stopped?.diagnostic.message.en ?? outcome.incidents.map(({ element, message }) => `${element}: ${message.en}`).join('; ');
  const waiting = outcome.waits.map(({ element, kind }) => `${element} (${kind})`).join(', ');
  return failing(name, `came to ${whole[reached - 1] ?? 'nothing'} but not to ${whole[reached]}; waiting: ${waiting || 'nothing'}${words === '' ? '' : `; ${words}`}`);
}

/** bpmn-driven-testing: 131 models, 189 paths a run must be able to follow. */
export async function run(material: string): Promise<SuiteScore> {
  const folder = join(material, 'bpmndt');
  const files = JSON.parse(readFileSync(join(folder, 'paths.json'), 'utf8')) as readonly PathFile[];
  const verdicts: CaseVerdict[] = [];
  for (const { file, testCases } of files) {
    const loaded = await loadFiles([{ name: file, kind: 'bpmn', content: readFileSync(join(folder, file), 'utf8') }], SETTINGS);
    for (const [index, { path }] of testCases.entries()) verdicts.push(judge(`${file.replace('.bpmn', '')} ${index + 1}`, loaded, path));
  }
  return scoreOfVerdicts(verdicts);
}
