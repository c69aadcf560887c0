import { type Engine } from '@liuzhuan/engine';
import { asId, type JsonObject, type PersonId } from '@liuzhuan/kernel';
import { doneTasks, inbox, PostgresDefinitionStore, type TaskRow } from '@liuzhuan/storage';
import { Controller, Inject } from '@nestjs/common';
import type { Pool } from 'pg';
import { People } from '../names/people';
import { ENGINE, POOL } from '../persistence/tokens';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { valueOf } from '../routing/serve';
import { actorOf, type Caller, WhoCalls } from '../session/caller';
import { actionView } from '../views/action-view';
import { outcomeLabel } from '../views/opinion-view';
import { taskRowView } from '../views/task-row-view';
import { TaskReader } from './task-reader';

/** 待办 and 已办, and what can be done with a task. */
@Controller()
export class TasksController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly people: People,
    private readonly reader: TaskReader,
    private readonly definitions: PostgresDefinitionStore,
  ) {}

  /** The button's word for the outcome of a finished task; definitions are read once and kept. */
  private async labelOf(row: TaskRow): Promise<string | undefined> {
    return row.outcome === null ? undefined : outcomeLabel(await this.definitions.get(row.program), row.node, row.outcome);
  }

  @Handle('listTasks')
  async listTasks(@WhoCalls() caller: Caller, @Input('listTasks') { query }: HandlerInput<'listTasks'>) {
    if (caller.person === undefined) return { items: [] };
    const request = {
      organisation: asId(caller.organisation) as never,
      person: asId<PersonId>(caller.person),
      limit: query.limit,
      cursor: query.cursor,
      search: query.search || undefined,
      process: query.definition,
    };
    const page = query.view === 'inbox' ? await inbox(this.pool, { ...request, sort: query.sort }) : await doneTasks(this.pool, request);
    const scene = await this.people.scene(caller.organisation);
    const items = await Promise.all(page.items.map(async (row) => ({ ...taskRowView(row, scene), outcomeLabel: await this.labelOf(row) })));
    return { items, next: page.next ?? undefined };
  }

  @Handle('readTask')
  readTask(@WhoCalls() caller: Caller, @Input('readTask') { path }: HandlerInput<'readTask'>) {
    return this.reader.read(caller, path.id);
  }

  @Handle('claimTask')
  async claimTask(@WhoCalls() caller: Caller, @Input('claimTask') { path, revision, options }: HandlerInput<'claimTask'>) {
    const { task } = valueOf(await this.engine.claimTask(actorOf(caller), { task: asId(path.id), revision }, options));
    return this.reader.row(caller, path.id, task);
  }

  @Handle('releaseTask')
  async releaseTask(@WhoCalls() caller: Caller, @Input('releaseTask') { path, revision, options }: HandlerInput<'releaseTask'>) {
    const { task } = valueOf(await this.engine.releaseTask(actorOf(caller), { task: asId(path.id), revision }, options));
    return this.reader.row(caller, path.id, task);
  }

  @Handle('completeTask')
  async completeTask(@WhoCalls() caller: Caller, @Input('completeTask') { path, body, revision, options }: HandlerInput<'completeTask'>) {
    const { data, ...rest } = body;
    const outcome = valueOf(await this.engine.completeTask(actorOf(caller), { task: asId(path.id), ...rest, data: data as JsonObject, revision }, options));
    return actionView(outcome, await this.people.scene(caller.organisation));
  }

  @Handle('returnTask')
  async returnTask(@WhoCalls() caller: Caller, @Input('returnTask') { path, body, revision, options }: HandlerInput<'returnTask'>) {
    const outcome = valueOf(await this.engine.returnTask(actorOf(caller), { task: asId(path.id), ...body, revision }, options));
    return actionView(outcome, await this.people.scene(caller.organisation));
  }

  @Handle('previewReturn')
  async previewReturn(@WhoCalls() caller: Caller, @Input('previewReturn') { path, query }: HandlerInput<'previewReturn'>) {
    const preview = valueOf(await this.engine.previewReturn(actorOf(caller), { task: asId(path.id), to: query.to }));
    const { names } = await this.people.of(caller.organisation);
    return { to: preview.to, withdrawn: preview.withdrawn.map((task) => ({ node: task.node, name: task.name, person: names.maybe(task.assignee) })) };
  }

  @Handle('withdrawTask')
  async withdrawTask(@WhoCalls() caller: Caller, @Input('withdrawTask') { path, body, revision, options }: HandlerInput<'withdrawTask'>) {
    const outcome = valueOf(await this.engine.withdrawTask(actorOf(caller), { task: asId(path.id), ...body, revision }, options));
    return actionView(outcome, await this.people.scene(caller.organisation));
  }

  @Handle('jumpTask')
  async jumpTask(@WhoCalls() caller: Caller, @Input('jumpTask') { path, body, revision, options }: HandlerInput<'jumpTask'>) {
    const outcome = valueOf(await this.engine.jumpTask(actorOf(caller), { task: asId(path.id), ...body, revision }, options));
    return actionView(outcome, await this.people.scene(caller.organisation));
  }

  @Handle('addMember')
  async addMember(@WhoCalls() caller: Caller, @Input('addMember') { path, body, revision, options }: HandlerInput<'addMember'>) {
    const outcome = valueOf(await this.engine.addMember(actorOf(caller), { task: asId(path.id), ...body, persons: body.persons.map((person) => asId(person)), revision }, options));
    return actionView(outcome, await this.people.scene(caller.organisation));
  }

  @Handle('removeMember')
  async removeMember(@WhoCalls() caller: Caller, @Input('removeMember') { path, body, revision, options }: HandlerInput<'removeMember'>) {
    const outcome = valueOf(await this.engine.removeMember(actorOf(caller), { task: asId(path.id), ...body, revision }, options));
    return actionView(outcome, await this.people.scene(caller.organisation));
  }

  @Handle('reassignTask')
  async reassignTask(@WhoCalls() caller: Caller, @Input('reassignTask') { path, body, revision, options }: HandlerInput<'reassignTask'>) {
    const { task } = valueOf(await this.engine.reassignTask(actorOf(caller), { task: asId(path.id), ...body, to: asId(body.to), revision }, options));
    return this.reader.row(caller, path.id, task);
  }

  @Handle('delegateTask')
  async delegateTask(@WhoCalls() caller: Caller, @Input('delegateTask') { path, body, revision, options }: HandlerInput<'delegateTask'>) {
    const { task } = valueOf(await this.engine.delegateTask(actorOf(caller), { task: asId(path.id), ...body, to: asId(body.to), revision }, options));
    return this.reader.row(caller, path.id, task);
  }

  @Handle('giveBackTask')
  async giveBackTask(@WhoCalls() caller: Caller, @Input('giveBackTask') { path, body, revision, options }: HandlerInput<'giveBackTask'>) {
    const { task } = valueOf(await this.engine.giveBackTask(actorOf(caller), { task: asId(path.id), ...body, revision }, options));
    return this.reader.row(caller, path.id, task);
  }

  @Handle('remindTask')
  async remindTask(@WhoCalls() caller: Caller, @Input('remindTask') { path, body, revision, options }: HandlerInput<'remindTask'>) {
    valueOf(await this.engine.remindTask(actorOf(caller), { task: asId(path.id), ...body, revision }, options));
    return {};
  }
}
