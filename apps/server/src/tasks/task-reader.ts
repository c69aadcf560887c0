import type { Task, TaskRow as TaskRowDto } from '@liuzhuan/contract';
import type { Engine, InstanceRecord, TaskDescription } from '@liuzhuan/engine';
import { asId } from '@liuzhuan/kernel';
import { readCase, readTask, type TaskRow, type TaskWithRecord } from '@liuzhuan/storage';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { systemClock } from '../bindings/system-clock';
import { ClauseBook } from '../clauses/clause-book';
import { People } from '../names/people';
import { ENGINE, POOL } from '../persistence/tokens';
import { found } from '../routing/serve';
import { actorOf, type Caller, isAdministrator } from '../session/caller';
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

  async row(caller: Caller, id: string): Promise<TaskRowDto> {
    const row = found(await readTask(this.pool, asId(caller.organisation), asId(id)), `task ${id}`);
    return taskRowView(row, await this.people.scene(caller.organisation));
  }

  async read(caller: Caller, id: string): Promise<Task> {
    const row = found(await readTask(this.pool, asId(caller.organisation), asId(id)), `task ${id}`);
    const instance = await this.instanceOf(caller, row);
    const described = await this.engine.describeTask(actorOf(caller), { task: row.record, instance, openTasks: [row.record] });
    return this.view(row, described, await this.people.scene(caller.organisation));
  }

  private async instanceOf(caller: Caller, row: TaskRow): Promise<InstanceRecord> {
    const request = { organisation: asId(caller.organisation), instance: row.instance, person: caller.person === undefined ? null : asId(caller.person), now: systemClock.now() };
    const read = await readCase(this.pool, request as never);
    return found(read && (read.participant || isAdministrator(caller)) ? read.record : undefined, `task ${row.id}`);
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
