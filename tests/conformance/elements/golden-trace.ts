import { describeEntry, loadFiles, type LoadedFiles, type Script, simulate, type SimulationOutcome, type SourceFile, type Step } from '@liuzhuan/cli';
import { likeJsonb } from '@liuzhuan/simulator';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type ElementCase, scriptOf } from './case-index';

/** What a case leaves behind: the same for the same drawing and steps, however often everything is restarted on the way. */
export interface GoldenTrace {
  readonly state: SimulationOutcome['state'];
  readonly steps: readonly {
    readonly do: string;
    /** As `liuzhuan trace` writes it. */
    readonly trace: readonly string[];
    /** What is open after the step. */
    readonly waits: readonly string[];
  }[];
  readonly cases: readonly { readonly process: string; readonly status: string; readonly end?: string; readonly variables: unknown }[];
  readonly incidents?: readonly string[];
  /** Why the last step was refused. */
  readonly stopped?: string;
  /** What the compiler had to say of the drawing. */
  readonly findings?: readonly string[];
}

/** Plays a case; `restarts`: with everything written down and read back between any two steps. */
export async function traceOf(elementCase: ElementCase, restarts: boolean): Promise<GoldenTrace> {
  const script = scriptOf(elementCase);
  const loaded = await loadFiles(filesOf(elementCase), script);
  const outcomes = script.steps.map((_step, index) => playTo(index, loaded, script, restarts));
  const outcome = outcomes.at(-1) ?? simulate(loaded, script);
  const { state, incidents, stopped } = outcome;
  const played = outcomes.slice(0, state === 'refused' ? 0 : script.steps.length);
  const findings = loaded.diagnostics.map(({ code, severity, location }) => `${severity} ${code} ${location.elementId ?? ''}`.trim());
  return {
    state,
    steps: played.map((after, index) => ({ do: wordsOf(script.steps[index]), trace: entriesOf(after, restarts ? 2 * index : index), waits: waitsOf(after) })),
    cases: outcome.cases.map(({ process, status, end, variables }) => ({
      process,
      status,
      ...(end ? { end: [end.element, end.error ?? ''].join(' ').trim() } : {}),
      variables: likeJsonb(variables),
    })),
    ...(incidents.length > 0 ? { incidents: incidents.map(({ element, code }) => `${element} ${code}`) } : {}),
    ...(stopped ? { stopped: reasonOf(stopped.diagnostic) } : {}),
    ...(findings.length > 0 ? { findings } : {}),
  };
}

/** The first entry in which two traces differ, in words; undefined when they are equal. */
export function firstDifference(expected: GoldenTrace, found: GoldenTrace): string | undefined {
  const [wanted, actual] = [linesOf(expected), linesOf(found)];
  const at = wanted.findIndex((line, index) => line !== actual[index]);
  if (at < 0) return actual.length > wanted.length ? `beyond the end: "${actual[wanted.length]}"` : undefined;
  return `expected "${wanted[at]}" but got "${actual[at] ?? 'nothing more'}"`;
}

function linesOf({ steps, ...rest }: GoldenTrace): string[] {
  const played = steps.flatMap(({ do: words, trace, waits }, index) => {
    const place = `step ${index} (${words})`;
    return [place, ...trace.map((line) => `${place}: ${line}`), ...waits.map((line) => `${place}: waits ${line}`)];
  });
  return [...played, ...Object.entries(rest).map(([key, value]) => `${key} ${JSON.stringify(value)}`)];
}

function filesOf({ drawing, decision }: ElementCase): SourceFile[] {
  const files: SourceFile[] = [{ name: basename(drawing), kind: 'bpmn', content: readFileSync(drawing, 'utf8') }];
  if (decision !== undefined) files.push({ name: basename(decision), kind: 'dmn', content: readFileSync(decision, 'utf8') });
  return files;
}

/** The outcome after one of the steps. */
function playTo(index: number, loaded: LoadedFiles, script: Script, restarts: boolean): SimulationOutcome {
  const taken = script.steps.slice(0, index + 1);
  const steps = restarts ? taken.flatMap((step): Step[] => [step, { reload: {} }]) : taken;
  return simulate(loaded, { ...script, steps });
}

const entriesOf = ({ trace }: SimulationOutcome, step: number): string[] => trace.filter((entry) => entry.step === step).map(describeEntry);

const waitsOf = ({ waits }: SimulationOutcome): string[] =>
  waits.map(({ case: number, element, scope, kind, name, due }) => [...(number === 1 ? [] : [`case ${number}`]), element, scope, kind, ...(name === undefined ? [] : [`"${name}"`]), ...(due === undefined ? [] : [due])].join(' '));

function wordsOf(step: Step | undefined): string {
  const [[verb, input] = ['', undefined]] = Object.entries(step ?? {});
  const rest = typeof input === 'object' && Object.keys(input as object).length === 0 ? '' : ` ${typeof input === 'string' ? input : JSON.stringify(input)}`;
  return `${verb}${rest}`;
}

const reasonOf = ({ code, params }: { readonly code: string; readonly params: Readonly<Record<string, unknown>> }): string =>
  typeof params['rejection'] === 'string' ? `${code} ${params['rejection']}` : code;
