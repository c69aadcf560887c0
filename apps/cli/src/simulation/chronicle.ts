import { Defect, type Json } from '@liuzhuan/kernel';
import type { Effect, TraceEntry } from '@liuzhuan/machine';
import type { CaseListener, CaseRun, Thrown } from './case-run';
import type { SimulationEntry, SimulationScope } from './outcome';

/** Writes down what happens, in order. */
export class Chronicle implements CaseListener {
  readonly entries: SimulationEntry[] = [];
  readonly scopes: SimulationScope[] = [];
  /** Step being carried out. */
  step = 0;

  constructor(
    private readonly now: () => string,
    private readonly onThrown: (run: CaseRun, thrown: Thrown) => void,
    private readonly onWritten: (name: string, value: Json) => void,
  ) {}

  traced(run: CaseRun, entry: TraceEntry): void {
    const place = this.place(run);
    switch (entry.kind) {
      case 'taken':
        this.entries.push({ ...place, kind: 'taken', flow: entry.flow, scope: entry.scope, token: entry.token });
        return;
      case 'variables':
        this.entries.push({ ...place, kind: 'variables', scope: entry.scope, names: [...entry.names] });
        return;
      case 'scope.opened':
        this.admit(run, entry);
        this.entries.push({ ...place, kind: entry.kind, element: entry.node, scope: entry.scope });
        return;
      case 'scope.migrated':
        throw new Defect(`Expected a simulated case to stay with its version but ${entry.scope} runs ${entry.program}`);
      case 'scope.closed':
      case 'scope.cancelled':
        this.entries.push({ ...place, kind: entry.kind, element: entry.node, scope: entry.scope });
        return;
      default: {
        const { kind, node, scope, token, activation } = entry;
        this.entries.push({ ...place, kind, element: node, scope, token, activation });
      }
    }
  }

  threw(run: CaseRun, thrown: Thrown, { node, scope }: { readonly node: string; readonly scope: string }): void {
    this.entries.push({ ...this.place(run), kind: 'thrown', element: node, scope, event: thrown.event, name: thrown.name });
    this.onThrown(run, thrown);
  }

  wrote({ name, value }: Extract<Effect, { readonly type: 'data-store.write' }>): void {
    this.onWritten(name, value);
  }

  ended(run: CaseRun, { status, node, error }: Extract<Effect, { readonly type: 'case.ended' }>): void {
    const end = { ...(node === undefined ? {} : { element: node }), ...(error === undefined ? {} : { error }) };
    this.entries.push({ ...this.place(run), kind: 'ended', status, ...end });
  }

  private place(run: CaseRun): { n: number; at: string; case: number; step: number } {
    return { n: this.entries.length + 1, at: this.now(), case: run.number, step: this.step };
  }

  /** A scope's parent is where the node that opened it was entered last. */
  private admit(run: CaseRun, { scope, node, program }: Extract<TraceEntry, { readonly kind: 'scope.opened' }>): void {
    const opener = this.entries.findLast((entry) => entry.case === run.number && entry.kind === 'entered' && entry.element === node);
    const parent = opener && 'scope' in opener ? { parent: opener.scope } : {};
    this.scopes.push({ id: scope, case: run.number, element: node, process: program.replace(/:\d+$/, ''), ...parent });
  }
}
