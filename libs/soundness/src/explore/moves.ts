import type { Json, JsonObject } from '@liuzhuan/kernel';
import { type MachineEvent, type NodeId, openWaits, type OpenWait, type Program, type Snapshot, type Token } from '@liuzhuan/machine';
import type { AbstractProgram } from '../abstract/abstract-program';
import { isKnownDecision } from '../abstract/known-decisions';
import type { PathStepKind } from '../verdict';
import { catchableErrors, raisedErrors } from './raised-errors';

/** One thing that can happen in a state. */
export interface Move {
  readonly event: MachineEvent;
  readonly element: NodeId;
  readonly kind: PathStepKind;
  readonly token?: string;
  readonly outcome?: string;
}

/** A way work can be completed. */
interface Completion {
  readonly variables: JsonObject;
  readonly outcome?: string;
}

/** Everything that can happen next in a state. Work may be completed with each outcome, events may come or not, services may fail. */
export class MoveMaker {
  private readonly lookup: { program(): Program };

  constructor(
    private readonly abstract: AbstractProgram,
    private readonly callees: (key: string) => Program | undefined,
  ) {
    this.lookup = { program: () => abstract.program };
  }

  /** Ways a case can begin: by itself, or at each start event somebody may name or something may trigger. */
  starts(program: string): Move[] {
    const root = this.abstract.program.scopes[this.abstract.program.root];
    const variables = Object.fromEntries([...this.abstract.tracked].map((name) => [name, null]));
    const plain = (root?.entries ?? [])
      .slice(0, 1)
      .map((element): Move => ({ event: { type: 'start', program, variables }, element, kind: 'enter' }));
    const awaited = Object.values(root?.nodes ?? {})
      .filter(({ id, kind, instantiates }) => (kind === 'startEvent' && !root?.entries.includes(id)) || instantiates)
      .map(({ id }): Move => ({ event: { type: 'start', program, startNode: id, variables }, element: id, kind: 'enter' }));
    return [...plain, ...awaited];
  }

  moves(snapshot: Snapshot): Move[] {
    return openWaits(snapshot, this.lookup).flatMap((wait) => this.movesOf(snapshot, wait));
  }

  private movesOf(snapshot: Snapshot, { kind, node, activation, token }: OpenWait): Move[] {
    if (kind === 'condition' || kind === 'data') return [];
    if (kind === 'timer' || kind === 'message' || kind === 'signal')
      return [{ event: { type: 'trigger', activation, node }, element: node.split('#')[0] ?? node, kind, token }];
    const holder = snapshot.tokens[token] as Token;
    const completions = this.completionsAt(snapshot, holder).map(
      ({ variables, outcome }): Move => ({
        event: { type: 'complete', activation, variables },
        element: node,
        kind: 'complete',
        token,
        ...(outcome === undefined ? {} : { outcome }),
      }),
    );
    const failures = [...this.errorsAt(snapshot, holder)].map(
      (code): Move => ({
        event: { type: 'fail', activation, code, message: '' },
        element: node,
        kind: 'error',
        token,
      }),
    );
    return [...completions, ...failures, ...this.endsCase(snapshot, holder)];
  }

  /** Outcomes that some condition looks at; one completion stands for all when none does. */
  private completionsAt(snapshot: Snapshot, { scope, at }: Token): readonly Completion[] {
    const body = this.abstract.bodies.get(at);
    if (body) return body.completions.map((variables) => ({ variables }));
    const { key = '' } = snapshot.scopes[scope] ?? {};
    const task = this.abstract.program.scopes[key]?.nodes[at]?.task;
    if (!task || task.outcomes.length === 0 || !this.abstract.tracked.has(task.outcomeVariable)) return [{ variables: {} }];
    const drawn = this.abstract.original.scopes[key]?.nodes[at];
    const isValue = drawn !== undefined && isKnownDecision(drawn);
    return task.outcomes.map(({ name }) => ({ variables: { [task.outcomeVariable]: isValue ? (JSON.parse(name) as Json) : name }, outcome: name }));
  }

  /** An error that comes out of a body and that nobody catches ends the case. */
  private endsCase(snapshot: Snapshot, token: Token): Move[] {
    const { errors } = this.abstract.bodies.get(token.at) ?? {};
    if (!errors || errors.size === 0) return [];
    const caught = catchableErrors(snapshot, this.abstract.program, token, errors);
    return [...errors].every((code) => caught.has(code))
      ? []
      : [{ event: { type: 'cancel' }, element: token.at, kind: 'error', token: token.id }];
  }

  /** Codes of errors that may come up at a token and that somebody catches. */
  private errorsAt(snapshot: Snapshot, token: Token): ReadonlySet<string> {
    const { key = '' } = snapshot.scopes[token.scope] ?? {};
    const drawn = this.abstract.original.scopes[key]?.nodes[token.at];
    if (!drawn) return new Set();
    const raised = this.abstract.bodies.get(token.at)?.errors ?? raisedErrors(drawn, this.callees);
    return catchableErrors(snapshot, this.abstract.program, token, raised);
  }
}
