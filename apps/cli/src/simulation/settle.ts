import type { Instant } from '@liuzhuan/kernel';
import { startsBy, variablesAt } from '@liuzhuan/machine';
import type { CaseRun, KnownWait, Thrown } from './case-run';
import { handleWork } from './handle-work';
import { SCRIPT_SERVICE } from './stand-in-node';
import type { Handler } from './steps';
import { timeOf } from './timer-due';
import { stop, StepStop, type World } from './world';

/** Automatic completions in one step before it counts as endless. */
const LIMIT = 5_000;

/** Work in hand that takes its time. */
interface InHand {
  readonly wait: KnownWait;
  readonly handler: Handler;
  readonly began: Instant;
  readonly due: Instant;
}

/** What goes on by itself: delivery of what was thrown, scripts, and whatever finishes automatically. */
export class Settler {
  private readonly inHand = new Map<string, InHand>();

  constructor(private readonly world: World) {}

  /** Goes on until nothing more happens at this time. */
  settle(): void {
    for (let count = 0; this.deliverOne() || this.workOne(); count += 1) {
      if (count >= LIMIT) throw stop('simulation-endless', {}, { count: LIMIT });
    }
  }

  /** Lets time pass up to a point; undefined = until no timer and no work in hand is left. */
  advance(until: Instant | undefined): void {
    for (let count = 0; ; count += 1) {
      const next = this.nextDue();
      if (!next || (until !== undefined && next.due > until)) break;
      if (count >= LIMIT) throw stop('simulation-endless', {}, { count: LIMIT });
      if (next.due > this.world.now) this.world.now = next.due;
      next.happen();
      this.settle();
    }
    if (until !== undefined && until > this.world.now) this.world.now = until;
  }

  private nextDue(): { readonly due: Instant; happen(): void } | undefined {
    const { world } = this;
    const timers = world.waits().flatMap((wait) => {
      const { due } = wait;
      return wait.kind === 'timer' && due !== undefined ? [{ due, happen: () => this.trigger(wait) }] : [];
    });
    const works = this.living().map((work) => ({ due: work.due, happen: () => this.finish(work) }));
    return [...works, ...timers].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))[0];
  }

  /** Work in hand whose activity still waits. */
  private living(): InHand[] {
    const open = new Set(this.world.waits().map(keyOf));
    for (const key of this.inHand.keys()) if (!open.has(key)) this.inHand.delete(key);
    return [...this.inHand.values()];
  }

  private trigger({ case: number, activation, node, last }: KnownWait): void {
    this.world.send(this.world.run(number), { type: 'trigger', activation, node, ...(last && { last }) });
  }

  /** Begins the oldest work that finishes by itself and is not in hand yet. */
  private workOne(): boolean {
    const { world } = this;
    for (const wait of world.waits()) {
      if ((wait.kind !== 'task' && wait.kind !== 'service') || this.inHand.has(keyOf(wait)) || this.isStuck(wait)) continue;
      const service = this.serviceOf(wait);
      const handler = this.handlerOf(wait.node, service);
      const isScript = service?.startsWith(SCRIPT_SERVICE) === true && handler !== undefined;
      const isAutomatic = world.automatic !== undefined && !world.automatic.except.has(wait.node);
      if (!isScript && !isAutomatic) continue;
      this.take(wait, handler ?? {});
      return true;
    }
    return false;
  }

  private take(wait: KnownWait, handler: Handler): void {
    const began = this.world.now;
    const due = handler.takes === undefined ? undefined : timeOf(handler.takes, began);
    if (due && !due.ok) throw stop('time-unreadable', {}, { text: handler.takes ?? '', reason: due.error.message.en, reasonZh: due.error.message.zh });
    const work: InHand = { wait, handler, began, due: due?.value ?? began };
    if (work.due > began) this.inHand.set(keyOf(wait), work);
    else this.finish(work);
  }

  private finish({ wait, handler, began }: InHand): void {
    const { world } = this;
    this.inHand.delete(keyOf(wait));
    const run = world.run(wait.case);
    const { activation, node } = wait;
    const visible = run.snapshot ? variablesAt(run.snapshot, activation, world.environment) : {};
    const handled = handleWork(node, handler, visible, world.functions);
    if (!handled.ok) throw new StepStop(handled.error);
    const { variables, log } = handled.value;
    for (const text of log) world.log.push({ began, at: world.now, case: wait.case, element: node, text });
    if (handler.error !== undefined) world.send(run, { type: 'fail', activation, code: handler.error, message: handler.error, variables });
    else if (handler.fail !== undefined) world.send(run, { type: 'fail', activation, message: handler.fail, variables });
    else world.send(run, { type: 'complete', activation, variables });
  }

  private isStuck({ case: number, token }: KnownWait): boolean {
    return this.world.run(number).snapshot?.tokens[token]?.incident !== undefined;
  }

  private serviceOf({ case: number, node, scope }: KnownWait): string | undefined {
    const found = this.world.run(number).snapshot?.scopes[scope];
    return found && this.world.environment.program(found.program).scopes[found.key]?.nodes[node]?.service?.type;
  }

  private handlerOf(node: string, service: string | undefined): Handler | undefined {
    const { handlers = {} } = this.world.parts.script;
    const keys = [node, ...(service === undefined ? [] : [service, service.replace(SCRIPT_SERVICE, '')])];
    const key = keys.find((candidate) => Object.hasOwn(handlers, candidate));
    return key === undefined ? undefined : handlers[key];
  }

  /** Hands out the oldest message somebody waits for; a signal reaches everybody at once and is gone. */
  private deliverOne(): boolean {
    const { outbox } = this.world;
    for (const [index, thrown] of outbox.entries()) {
      if (!this.deliver(thrown)) continue;
      outbox.splice(index, 1);
      return true;
    }
    return false;
  }

  /** Within its own case a signal was caught by the machine, in the step that threw it. */
  private deliver(thrown: Thrown & { readonly case: number }): boolean {
    const { world } = this;
    const others = world.waits().filter((wait) => thrown.event === 'message' || wait.case !== thrown.case);
    const waiting = others.filter((wait) => wait.kind === thrown.event && wait.name === thrown.name && wait.key === thrown.key);
    const reached = thrown.event === 'signal' ? waiting : waiting.slice(0, 1);
    const starts = thrown.event === 'signal' || reached.length === 0 ? this.startsOf(thrown) : [];
    for (const { case: number, activation, node } of reached) {
      if (stillOpen(world.run(number), activation, node)) world.send(world.run(number), { type: 'trigger', activation, node, payload: thrown.payload });
    }
    for (const { process, node } of starts) world.begin(process, node, thrown.payload);
    return thrown.event === 'signal' || reached.length > 0 || starts.length > 0;
  }

  /**
   * Where a case of the file's processes begins by a message or signal: start events, instantiating receive tasks and gateways. A start that needs several
   * events begins none with the one that a case waits for.
   */
  private startsOf({ event, name }: Thrown): { process: string; node: string }[] {
    const { world } = this;
    const starts = world.parts.programs.flatMap((program) =>
      startsBy(program, event, name).flatMap(({ node, site }) => {
        const needsMore = event === 'signal' && (node.parallelMultiple === true || (node.alongside ?? []).length > 0);
        const isAwaited = needsMore && world.waits().some((wait) => wait.node === site && world.run(wait.case).process === program.id);
        return isAwaited ? [] : [{ process: program.id, node: site }];
      }),
    );
    return event === 'message' ? starts.slice(0, 1) : starts;
  }
}

const keyOf = ({ case: number, activation, node }: KnownWait): string => `${number} ${activation} ${node}`;

/** What one of several reached by a signal did may have closed another. */
function stillOpen(run: CaseRun, activation: string, node: string): boolean {
  return run.waits().some((wait) => wait.activation === activation && wait.node === node);
}
