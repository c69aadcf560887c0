import { parseBpmn } from '@liuzhuan/bpmn';
import { compileDefinitions } from '@liuzhuan/compiler';
import type { Program } from '@liuzhuan/machine';
import { checkSoundness } from '@liuzhuan/soundness';
import { organisations, processFolders, readResources } from '../workflows/read-workflows';
import { programOf } from './measured-process';
import { officeFlow } from './office-flow';
import type { Measured } from './report';

/** Runs of each verdict; the middle one counts. */
const RUNS = 5;

/** One verdict. */
export interface SoundnessFigures {
  readonly process: string;
  readonly nodes: number;
  readonly states: number;
  readonly verdict: string;
  /** Milliseconds from the compiled program to the verdict. */
  readonly milliseconds: number;
}

async function workflowPrograms(): Promise<readonly Program[]> {
  const drawings = organisations().flatMap(processFolders).flatMap(readResources).filter(({ kind }) => kind === 'bpmn');
  const models = await Promise.all(drawings.map(({ name, content }) => parseBpmn(content, name)));
  return models.flatMap((model) => (model.ok ? compileDefinitions(model.value).programs : []));
}

function figuresOf(program: Program, companions: readonly Program[]): SoundnessFigures {
  const runs = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    const { states, verdict } = checkSoundness(program, { companions, callees: (key) => companions.find(({ id }) => id === key) });
    return { states, verdict, milliseconds: performance.now() - begun };
  }).sort((one, other) => one.milliseconds - other.milliseconds);
  const middle = runs[Math.floor(RUNS / 2)];
  if (!middle) throw new Error('Expected a verdict but there was none');
  const nodes = Object.values(program.scopes).flatMap((scope) => (scope.kind === 'members' ? [] : Object.keys(scope.nodes))).length;
  return { process: program.name || program.id, nodes, ...middle };
}

/** Time of the verdict on every process of the workflows, and on office flows of 30, 60 and 120 nodes. */
export async function measureSoundness(): Promise<readonly SoundnessFigures[]> {
  const workflows = await workflowPrograms();
  const drawn = await Promise.all([30, 60, 120].map(async (nodes) => ({ ...(await programOf(officeFlow(nodes))), name: `office flow of about ${nodes} nodes` })));
  return [...workflows, ...drawn].map((program) => figuresOf(program, workflows));
}

/** The figures as they stand in docs/performance.md. */
export function soundnessReport(figures: readonly SoundnessFigures[], { date, machine }: Measured): string {
  return [
    `Measured on ${date}, ${machine}.`,
    '',
    '### Soundness: time of a verdict',
    '',
    '| process | nodes | states | verdict | time |',
    '|:---|---:|---:|:---|---:|',
    ...figures.map(({ process, nodes, states, verdict, milliseconds }) => `| ${process} | ${nodes} | ${states} | ${verdict} | ${milliseconds.toFixed(0)} ms |`),
  ].join('\n');
}
