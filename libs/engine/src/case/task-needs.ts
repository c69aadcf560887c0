import type { ActivationId } from '@liuzhuan/machine';
import type { Decision, Loaded } from '../ports/engine-store';

/** Which open tasks of a large case a decision asked about although they were not loaded. It is then made again, with them. */
export class TaskNeeds {
  private readonly known: ReadonlySet<ActivationId> | undefined;
  private readonly visits = new Set<ActivationId>();
  private isAll = false;

  constructor({ tasksAt }: Loaded) {
    this.known = tasksAt && new Set(tasksAt);
  }

  /** The task of a visit is asked for. */
  at(visit: ActivationId): void {
    if (this.known && !this.known.has(visit)) this.visits.add(visit);
  }

  /** All open tasks are asked for. */
  all(): void {
    if (this.known) this.isAll = true;
  }

  /** What is to be loaded; undefined when the decision had everything it asked for. */
  get request(): Extract<Decision<unknown>, { readonly kind: 'load' }> | undefined {
    if (this.isAll) return { kind: 'load', tasks: 'all' };
    return this.visits.size > 0 ? { kind: 'load', tasks: [...this.visits] } : undefined;
  }
}
