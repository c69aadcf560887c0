import { asInstant, Defect } from '@liuzhuan/kernel';
import { type Environment, HUB, type MachineEvent, type Snapshot, step, type TraceEntry } from '@liuzhuan/machine';
import type { AbstractProgram } from '../abstract/abstract-program';
import { type Choice, Oracle, WAYS_LIMIT } from '../abstract/oracle';

/** One way a step can go. */
export interface Way {
  readonly snapshot: Snapshot;
  readonly trace: readonly TraceEntry[];
  readonly answers: readonly number[];
  /** Names of the messages it sent. */
  readonly sent: readonly string[];
  /** Nodes whose conditions, all decided by outcomes, let a token stand. */
  readonly stranded: readonly string[];
  /** Node at which the step was stopped because it turned in a circle. */
  readonly turning?: string;
}

/** No step of a drawing that comes to rest has more moves. */
const MOVE_LIMIT = 1_000;

/** Node a token was on its way to, or had reached last. */
function lastNode(trace: readonly TraceEntry[]): string | undefined {
  for (const entry of trace.toReversed()) if (entry.kind === 'entered' && entry.node !== HUB) return entry.node;
  return undefined;
}

/** Lets the machine carry out a step in every way its free choices allow. */
export class Stepper {
  /** True once a step had more ways than are tried. */
  isOverwhelmed = false;
  private readonly oracle: Oracle;
  private readonly environment: Environment;

  constructor(private readonly abstract: AbstractProgram) {
    this.oracle = new Oracle(abstract.members, abstract.values);
    this.environment = {
      now: asInstant('2000-01-01T00:00:00.000Z'),
      moveLimit: MOVE_LIMIT,
      functions: this.oracle.functions,
      constants: {},
      program: () => abstract.program,
      resolveProcess: () => undefined,
      decision: () => undefined,
    };
  }

  /** All ways an event can go. Ways in which a free choice finds no flow are left out: the author's conditions count as exhaustive. */
  ways(snapshot: Snapshot | undefined, event: MachineEvent): Way[] {
    const ways: Way[] = [];
    let answers: readonly number[] | undefined = [];
    for (let tried = 0; answers; tried += 1) {
      if (tried >= WAYS_LIMIT) {
        this.isOverwhelmed = true;
        break;
      }
      const way = this.way(snapshot, event, answers);
      if (way) ways.push(way);
      // One circle is enough: the other ways only differ in how often it turns.
      if (way?.turning !== undefined) break;
      answers = this.oracle.next();
    }
    return ways;
  }

  /** The way given answers lead; undefined when a free choice finds no flow. */
  way(snapshot: Snapshot | undefined, event: MachineEvent, answers: readonly number[]): Way | undefined {
    this.oracle.begin(answers);
    const result = step(snapshot, event, this.environment);
    if (!result.ok) throw new Defect(`Expected ${event.type} to be possible but it was refused: ${result.error.message.en}`);
    const asked = this.oracle.asked;
    const stranded: string[] = [];
    let turning = this.oracle.exhaustedAt === undefined ? undefined : this.sourceOf(this.oracle.exhaustedAt);
    for (const entry of result.trace) {
      if (entry.kind !== 'incident') continue;
      const code = result.snapshot.tokens[entry.token]?.incident?.code;
      if (code === 'no-flow-holds') stranded.push(entry.node);
      else if (code === 'runaway') turning = entry.node === HUB ? (lastNode(result.trace) ?? entry.node) : entry.node;
      else this.isOverwhelmed = true;
    }
    if (turning === undefined && stranded.some((node) => this.wasFree(node, asked))) return undefined;
    return {
      snapshot: result.snapshot,
      trace: result.trace,
      sent: result.effects.flatMap((effect) => (effect.type === 'message.send' ? [effect.name] : [])),
      answers: asked.map(({ answer }) => answer),
      ...(turning === undefined ? { stranded } : { stranded: [], turning }),
    };
  }

  private sourceOf(question: string): string {
    const [kind, id = '', name] = question.split(' ');
    if (kind === 'value' && name !== undefined) return id;
    const scopes = Object.values(this.abstract.program.scopes);
    return (kind === 'flow' ? scopes.map(({ flows }) => flows[id]?.source).find((source) => source !== undefined) : undefined) ?? id;
  }

  private wasFree(node: string, asked: readonly Choice[]): boolean {
    const outgoing = Object.values(this.abstract.program.scopes).flatMap((scope) => scope.nodes[node]?.outgoing ?? []);
    return asked.some(({ about }) => about.startsWith(`value ${node} `) || outgoing.some((flow) => about === `flow ${flow}`));
  }
}
