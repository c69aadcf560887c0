import { asId, type Diagnostic, type Instant, type PersonId } from '@liuzhuan/kernel';
import { type NodeId, openWaits } from '@liuzhuan/machine';
import { dateOf } from '@liuzhuan/worktime';
import { CaseDraft } from '../case/case-draft';
import { NOT_STARTED } from '../case/new-instance';
import { runMachine } from '../case/run-machine';
import { decisionVariables } from '../commands/decision-variables';
import { triggerOf } from '../due/trigger-of';
import type { DrawResult } from '../ports/change-set';
import type { DefinitionRecord } from '../ports/definition-store';
import type { HistoryRecord, JobRecord, TaskRecord } from '../records/records';
import { DataStores, dataStoresOf } from '../world/data-stores';
import { IdSource } from '../world/id-source';
import type { World } from '../world/world';
import { type BacktestCode, unknownBecause } from './backtest-codes';
import { beginningOf, type Happening, happeningsOf, interventionIn, type RecordedCase } from './recorded-case';

/** A recorded case played on another definition. */
export interface Replay {
  readonly history: readonly HistoryRecord[];
  readonly tasks: readonly TaskRecord[];
  /** Why it stopped before its end. */
  readonly unknown?: Diagnostic;
}

/** Steps a replay may take: an endless circle of timers is left at that. */
const ROUND_LIMIT = 2_000;

/** Numbers are not drawn: each stands for one. */
const NO_NUMBERS = 500;

/**
 * Plays a recorded case on a draft: the same people decide the same at the steps they decided at, at the times they did it, or as soon as the draft
 * asks them. Assignments, limits, decision tables and timers are those of the draft. A new step is done at once; where it asks for a choice nobody has
 * made, or the outside for an answer nobody has given, the replay stops. Pure, and nothing is written.
 */
export function replayCase(recorded: RecordedCase, target: DefinitionRecord, world: World, stepOf: (node: NodeId) => NodeId = (node) => node): Replay {
  const intervention = interventionIn(recorded);
  if (intervention) return { history: [], tasks: [], unknown: unknownBecause('case-intervened', {}, { kind: intervention.kind }) };
  return new Player(recorded, target, world, stepOf).play();
}

class Player {
  private readonly draft: CaseDraft;
  private now: Instant;
  private readonly left: Happening[];
  private readonly decided: ReadonlySet<NodeId>;

  constructor(
    private readonly recorded: RecordedCase,
    private readonly target: DefinitionRecord,
    world: World,
    private readonly stepOf: (node: NodeId) => NodeId,
  ) {
    this.now = recorded.instance.startedAt;
    this.left = [...happeningsOf(recorded)];
    this.decided = new Set(this.left.flatMap((happening) => ('node' in happening ? [stepOf(happening.node)] : [])));
    const instance = { ...recorded.instance, definition: target.id, status: 'active' as const, endedAt: null, endNode: null, revision: 0, state: NOT_STARTED };
    let count = 0;
    const ids = new IdSource({ next: (kind) => `${kind}-${++count}` });
    const context = { actor: { organisation: instance.organisation, roles: ['service' as const] }, world: this.moving(world), loaded: { openTasks: [], historySeq: 0 }, draws: noNumbers(recorded), ids };
    this.draft = new CaseDraft(context, instance, true);
  }

  /** The world with the draft in it, at the time of the replay. */
  private moving(world: World): World {
    const { target } = this;
    const time = () => this.now;
    const moved: World = {
      ...world,
      get now() {
        return time();
      },
      get today() {
        return dateOf(time(), world.calendar);
      },
      definition: (id) => (id === target.id ? target : world.definition(id)),
      inForce: (key) => (key === target.key ? target : world.inForce(key)),
    };
    const stores = dataStoresOf(moved, [target.id]);
    return stores.length === 0 ? moved : Object.defineProperty(moved, 'dataStores', { value: new DataStores(Object.fromEntries(stores.map((name) => [name, null]))) });
  }

  play(): Replay {
    const { node, variables } = beginningOf(this.recorded);
    const startNode = node === null ? undefined : this.stepOf(node);
    const refused = runMachine(this.draft, { type: 'start', program: this.target.id, variables, ...(startNode !== undefined && { startNode }) });
    let unknown = refused ? unknownBecause('start-missing', {}, { name: startNode ?? '' }) : undefined;
    for (let round = 0; !unknown && this.draft.snapshot.status === 'active' && round < ROUND_LIMIT; round += 1) unknown = this.goOn();
    const { tasksInserted, tasksUpdated, history } = this.draft.book.rows();
    const last = new Map(tasksUpdated.map((task) => [task.id, task]));
    return { history, tasks: tasksInserted.map((task) => last.get(task.id) ?? task), ...(unknown && { unknown }) };
  }

  /** The next thing that happens; a diagnostic when nobody knows what. */
  private goOn(): Diagnostic | undefined {
    const stuck = Object.values(this.draft.snapshot.tokens).find(({ incident }) => incident);
    if (stuck) return this.unknown('data-missing', stuck.at);
    const next = this.left.map((happening) => ({ happening, done: this.applied(happening) })).find(({ done }) => done !== undefined);
    const timer = this.timers()[0];
    if (next && (!timer || timer.dueAt > this.at(next.happening))) {
      this.left.splice(this.left.indexOf(next.happening), 1);
      this.now = this.at(next.happening);
      return next.done?.();
    }
    if (!next) {
      const asked = this.draft.book.openTasks.find((task) => !this.left.some((happening) => 'node' in happening && this.stepOf(happening.node) === task.node));
      if (asked) return this.newStep(asked);
    }
    if (timer) return this.fire(timer);
    const [wait] = openWaits(this.draft.snapshot, { program: (ref) => this.draft.context.world.definition(ref).program });
    return this.unknown('answer-unknown', wait?.node ?? '');
  }

  private at({ at }: Happening): Instant {
    return at > this.now ? at : this.now;
  }

  private timers(): JobRecord[] {
    return this.draft.book.rows().jobsInserted.filter(({ kind }) => kind === 'timer').toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
  }

  /** What a happening does where the case stands now; undefined when nothing waits for it. */
  private applied(happening: Happening): (() => Diagnostic | undefined) | undefined {
    const { book, snapshot } = this.draft;
    switch (happening.kind) {
      case 'task':
      case 'return': {
        const open = book.openTasks.filter(({ node }) => node === this.stepOf(happening.node));
        const member = happening.kind === 'task' ? happening.member : null;
        const task = open.find((candidate) => member !== null && candidate.member?.index === member) ?? open[0];
        return task && (() => (happening.kind === 'task' ? this.decide(task, happening) : this.sendBack(task, happening)));
      }
      case 'service': {
        const token = Object.values(snapshot.tokens).find(({ at }) => at === this.stepOf(happening.node));
        return token && (() => this.run({ type: 'complete', activation: token.activation, variables: happening.variables }, token.at));
      }
      case 'message': {
        const site = book.rows().subscriptionsInserted.find(({ name }) => name === happening.name);
        return site && (() => this.run({ type: 'trigger', activation: site.activation, node: site.node, payload: happening.payload }, site.node));
      }
      case 'variables':
        return () => this.run({ type: 'setVariables', variables: happening.variables }, '');
    }
  }

  private decide(task: TaskRecord, { outcome, opinion, data, by }: Extract<Happening, { readonly kind: 'task' }>): Diagnostic | undefined {
    const program = this.draft.node(task.program, task.node).task;
    const offered = program?.outcomes ?? [];
    if (offered.length > 0 && !offered.some(({ name }) => name === outcome)) {
      return outcome === null ? this.unknown('decision-unknown', task.node) : this.unknown('outcome-unknown', task.node, { outcome });
    }
    this.close(task, by, outcome);
    return this.run({ type: 'complete', activation: task.activation, variables: { ...data, ...decisionVariables(program, offered.length > 0 ? outcome : null, opinion) }, ...(by !== null && { by }) }, task.node);
  }

  private sendBack(task: TaskRecord, { to, by }: Extract<Happening, { readonly kind: 'return' }>): Diagnostic | undefined {
    this.close(task, by, 'return', 'withdrawn');
    const refused = runMachine(this.draft, { type: 'return', activation: task.activation, to: this.stepOf(to), ...(by !== null && { by }) });
    return refused && this.unknown('return-not-possible', task.node);
  }

  /** A step nobody has done in this case: done at once, unless it asks for a choice. */
  private newStep(task: TaskRecord): Diagnostic | undefined {
    if (this.decided.has(task.node)) return this.unknown('asked-again', task.node);
    const program = this.draft.node(task.program, task.node).task;
    const offered = program?.outcomes ?? [];
    if (offered.length > 1) return this.unknown('decision-unknown', task.node);
    const [outcome = null] = offered.map(({ name }) => name);
    const by = task.assignee ?? task.candidates[0] ?? null;
    this.close(task, by, outcome);
    return this.run({ type: 'complete', activation: task.activation, variables: decisionVariables(program, outcome, null), ...(by !== null && { by }) }, task.node);
  }

  private fire(job: JobRecord): Diagnostic | undefined {
    const trigger = triggerOf(job);
    if (!trigger) return undefined;
    if (job.dueAt > this.now) this.now = job.dueAt;
    this.draft.book.endJobs(trigger);
    return this.run(trigger, trigger.node);
  }

  private close(task: TaskRecord, by: PersonId | null, outcome: string | null, status: TaskRecord['status'] = 'completed'): void {
    this.draft.book.changeTask({ ...task, status, outcome, completedBy: by, completedAt: this.now });
  }

  private run(event: Parameters<typeof runMachine>[1], node: NodeId): Diagnostic | undefined {
    return runMachine(this.draft, event) && this.unknown('answer-unknown', node);
  }

  private unknown(code: BacktestCode, node: NodeId, params: Readonly<Record<string, string>> = {}): Diagnostic {
    const found = Object.values(this.target.program.scopes).flatMap(({ nodes }) => nodes[node] ?? [])[0];
    return unknownBecause(code, { elementId: node }, { name: found?.name || node, ...params });
  }
}

function noNumbers({ instance }: RecordedCase): DrawResult[] {
  const { organisation, id } = instance;
  return Array.from({ length: NO_NUMBERS }, (_, index) => ({ organisation, series: '', sequence: index + 1, text: `${index + 1}`, instance: id, drawnAt: instance.startedAt, voided: null, taken: index + 1 }));
}

/** Id of a draft beside the versions that are stored. */
export const draftId = (key: string) => asId<DefinitionRecord['id']>(`${key}:draft`);
