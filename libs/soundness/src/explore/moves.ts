import { type MachineEvent, type NodeId, openWaits, type OpenWait, type Program, type Snapshot, type Token } from '@liuzhuan/machine';
import type { AbstractProgram } from '../abstract/abstract-program';
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

/** Everything that can happen next in a state. Work may be completed with each outcome, events may come or not, services may fail. */
export class MoveMaker {
  private readonly lookup: { program(): Program };

  constructor(
    private readonly abstract: AbstractProgram,
    private readonly callees: (key: string) => Program | undefined,
  ) {
    this.lookup = { program: () => abstract.program };
  }

  /** Ways a case can begin: by itself, or at each start event that waits for something. */
  starts(program: string): Move[] {
    const root = this.abstract.program.scopes[this.abstract.program.root];
    const variables = Object.fromEntries([...this.abstract.tracked].map((name) => [name, null]));
    const plain = (root?.entries ?? [])
      .slice(0, 1)
      .map((element): Move => ({ event: { type: 'start', program, variables }, element, kind: 'enter' }));
    const awaited = Object.values(root?.nodes ?? {})
      .filter(({ kind, events }) => kind === 'startEvent' && (events ?? []).length > 0)
      .map(({ id }): Move => ({ event: { type: 'start', program, startNode: id, variables }, element: id, kind: 'enter' }));
    return [...plain, ...awaited];
  }

  moves(snapshot: Snapshot): Move[] {
    return openWaits(snapshot, this.lookup).flatMap((wait) => this.movesOf(snapshot, wait));
  }

  private movesOf(snapshot: Snapshot, { kind, node, activation, token }: OpenWait): Move[] {
    if (kind === 'timer' || kind === 'message' || kind === 'signal')
      return [{ event: { type: 'trigger', activation, node }, element: node, kind, token }];
    const holder = snapshot.tokens[token] as Token;
    const completions = this.outcomesAt(snapshot, holder).map(
      (outcome): Move => ({
        event: { type: 'complete', activation, variables: outcome === undefined ? {} : { [outcome.variable]: outcome.name } },
        element: node,
        kind: 'complete',
        token,
        ...(outcome === undefined ? {} : { outcome: outcome.name }),
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
    return [...completions, ...failures];
  }

  /** Outcomes that some condition looks at; one completion stands for all when none does. */
  private outcomesAt(snapshot: Snapshot, token: Token): ({ variable: string; name: string } | undefined)[] {
    const { key = '' } = snapshot.scopes[token.scope] ?? {};
    const task = this.abstract.program.scopes[key]?.nodes[token.at]?.task;
    if (!task || task.outcomes.length === 0 || !this.abstract.tracked.has(task.outcomeVariable)) return [undefined];
    return task.outcomes.map(({ name }) => ({ variable: task.outcomeVariable, name }));
  }

  private errorsAt(snapshot: Snapshot, token: Token): ReadonlySet<string> {
    const { key = '' } = snapshot.scopes[token.scope] ?? {};
    const drawn = this.abstract.original.scopes[key]?.nodes[token.at];
    return drawn ? catchableErrors(snapshot, this.abstract.program, token, raisedErrors(drawn, this.callees)) : new Set();
  }
}
