import { flowNodesOf, parseBpmn } from '@liuzhuan/bpmn';
import { compileDefinitions } from '@liuzhuan/compiler';
import type { ResourceDto } from '@liuzhuan/contract';
import { parseDecisions, possibleResults } from '@liuzhuan/feel';
import type { Program } from '@liuzhuan/machine';
import { checkSoundness, type SoundnessOptions, type SoundnessVerdict } from '@liuzhuan/soundness';

/** States looked at before the search is given up: some seconds of work. */
export const STATE_LIMIT = 100_000;

/** What is known of one process of the files. */
export interface ProcessProof extends SoundnessVerdict {
  readonly process: string;
  readonly name: string;
  /** File it is drawn in. */
  readonly resource: string;
  /** Nodes of the drawing, those in sub-processes too. */
  readonly nodes: number;
}

/** Processes that are not drawn far enough to be tried: reader or compiler has errors to tell. */
export interface Unproven {
  readonly resource: string;
  readonly process: string;
}

export interface DrawingProof {
  readonly proofs: readonly ProcessProof[];
  readonly unproven: readonly Unproven[];
}

interface Drawn {
  readonly program: Program;
  readonly resource: string;
  readonly nodes: number;
}

/** What the tables among the files can give. */
async function decisionsOf(resources: readonly ResourceDto[]): Promise<NonNullable<SoundnessOptions['decisions']>> {
  const tables = await Promise.all(resources.filter(({ kind }) => kind === 'dmn').map(({ name, content }) => parseDecisions(content, name)));
  const models = tables.flatMap((parsed) => (parsed.ok ? [parsed.value] : []));
  return (id) => models.map((model) => possibleResults(model, id)).find((values) => values !== undefined);
}

/** Tries everything the processes of these files can do. Takes as long as it takes: meant for a worker. */
export async function proveDrawing(resources: readonly ResourceDto[], hooks: Pick<SoundnessOptions, 'onProgress' | 'shouldStop'> = {}): Promise<DrawingProof> {
  const drawn: Drawn[] = [];
  const unproven: Unproven[] = [];
  for (const { name, kind, content } of resources) {
    if (kind !== 'bpmn') continue;
    const parsed = await parseBpmn(content, name);
    if (!parsed.ok) {
      unproven.push({ resource: name, process: name });
      continue;
    }
    const { programs } = compileDefinitions(parsed.value);
    for (const process of parsed.value.processes) {
      const program = programs.find(({ id }) => id === process.id);
      if (program) drawn.push({ program, resource: name, nodes: flowNodesOf(process).length });
      else if (process.isExecutable) unproven.push({ resource: name, process: process.id });
    }
  }
  const decisions = await decisionsOf(resources);
  const companions = drawn.map(({ program }) => program);
  const callees = (key: string) => companions.find(({ id }) => id === key);
  const proofs = drawn.map(({ program, resource, nodes }) => ({
    process: program.id,
    name: program.name,
    resource,
    nodes,
    ...checkSoundness(program, { companions, callees, decisions, stateLimit: STATE_LIMIT, ...hooks }),
  }));
  return { proofs, unproven };
}
