import type { Task, TaskRow as TaskRowDto } from '@liuzhuan/contract';
import { describeHistory, type Engine, type InstanceRecord, type TaskDescription, type TaskRecord } from '@liuzhuan/engine';
import { asId } from '@liuzhuan/kernel';
import { lastChangeOfTask, readCase, readTask, type TaskRow, type TaskWithRecord } from '@liuzhuan/storage';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { systemClock } from '../bindings/system-clock';
import { ClauseBook } from '../clauses/clause-book';
import { People } from '../names/people';
import { ENGINE, POOL } from '../persistence/tokens';
import { ProblemException } from '../problems/problem-exception';
import { found } from '../routing/serve';
import { actorOf, type Caller, isAdministrator } from '../session/caller';
import { formatLocal } from '../views/format-local';
import { refusalViews } from '../views/refusal-view';
import type { Scene } from '../views/scene';
import { taskRowView } from '../views/task-row-view';

/** Reads tasks for those who may see them: whoever has a part in the case, and administrators. For everybody else there is no such task. */
@Injectable()
export class TaskReader {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly people: People,
    private readonly clauses: ClauseBook,
  ) {}

  /** A task as a line of a list; `asOf`: as a command left it. */
  async row(caller: Caller, id: string, asOf?: TaskRecord): Promise<TaskRowDto> {
    const row = found(await readTask(this.pool, asId(caller.organisation), asId(id)), `task ${id}`);
    return taskRowView(asOf ? rowAsOf(row, asOf) : row, await this.people.scene(caller.organisation));
  }

  /** Who has changed a task since the caller read revision `seen`, when and how; undefined when nobody has, or when she may not know. */
  async changeSince(caller: Caller, id: string, seen: number): Promise<ProblemException | undefined> {
    const row = await readTask(this.pool, asId(caller.organisation), asId(id));
    if (!row || row.revision === seen || !(await this.visibleCaseOf(caller, row))) return undefined;
    const change = await lastChangeOfTask(this.pool, row.organisation, row.instance, row.id);
    const { names } = await this.people.of(caller.organisation);
    const words = change ? describeHistory(change.kind, change.data, (person) => names.nameOf(person)) : { zh: '更新', en: 'changed it' };
    const by = names.nameOf(change?.actor ?? 'system');
    const said = (locale: 'zh' | 'en') => ({ by, at: change ? formatLocal(change.at, locale) : '—', change: words[locale].replace(/[：: ]+$/, '') });
    const problem = ProblemException.of('task-changed', said('zh')).rejection;
    const params = { task: row.id, name: row.name, seen, current: row.revision, by, at: change?.at ?? null, kind: change?.kind ?? null, change: words.zh };
    return new ProblemException({ ...problem, params, message: { zh: problem.message.zh, en: ProblemException.of('task-changed', said('en')).rejection.message.en } });
  }

  async read(caller: Caller, id: string): Promise<Task> {
    const row = found(await readTask(this.pool, asId(caller.organisation), asId(id)), `task ${id}`);
    const instance = await this.instanceOf(caller, row);
    const described = await this.engine.describeTask(actorOf(caller), { task: row.record, instance, openTasks: [row.record] });
    return this.view(row, described, await this.people.scene(caller.organisation));
  }

  private async instanceOf(caller: Caller, row: TaskRow): Promise<InstanceRecord> {
    return found(await this.visibleCaseOf(caller, row), `task ${row.id}`);
  }

  private async visibleCaseOf(caller: Caller, row: TaskRow): Promise<InstanceRecord | undefined> {
    const request = { organisation: asId(caller.organisation), instance: row.instance, person: caller.person === undefined ? null : asId(caller.person), now: systemClock.now() };
    const read = await readCase(this.pool, request as never);
    return read && (read.participant || isAdministrator(caller)) ? read.record : undefined;
  }

  private view(row: TaskWithRecord, offer: TaskDescription, scene: Scene): Task {
    const { form } = offer;
    return {
      ...taskRowView(row, scene),
      outcomeLabel: offer.outcomeLabel ?? undefined,
      form: form ? { key: form.key, schema: form.schema as NonNullable<Task['form']>['schema'], editable: [...form.editable] } : undefined,
      data: offer.data as Task['data'],
      outcomes: offer.outcomes.map(({ name, label, opinion, primary }) => ({ name, label, opinion, primary })),
      returnTargets: [...offer.returnTargets],
      jumpTargets: [...offer.jumpTargets],
      signing: offer.signing,
      suspended: offer.suspended,
      delegations: row.record.delegations.map(({ owner, to, at, reason, opinion, endedAt }) => ({
        owner: scene.names.named(owner),
        to: scene.names.named(to),
        at,
        reason,
        opinion: opinion ?? undefined,
        endedAt: endedAt ?? undefined,
      })),
      documents: offer.documents,
      clauses: offer.clauses.map((clause) => ({ id: clause, quote: this.clauses.quoteOf(row.organisation, clause) })),
      candidates: row.record.candidates.map((person) => scene.names.named(person)),
      assignmentRule: row.record.assignmentRule,
      allowed: [...offer.allowed],
      refused: refusalViews(offer.refused),
    };
  }
}

/** The row as it was when the task had this record: a repeated command answers as it did the first time. */
function rowAsOf(row: TaskRow, record: TaskRecord): TaskRow {
  const { status, assignee, candidates, due, dueText, urgency, outcome, completedAt, sentBy, revision } = record;
  return { ...row, status, assignee, candidates, due, dueText, urgency, outcome, completedAt, sentBy, revision, claimable: status === 'open' && assignee === null };
}
