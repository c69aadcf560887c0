import type { CaseTimeline, TokenDto } from '@liuzhuan/contract';
import { type DefinitionRecord, describeIncident, describeTokens, type IncidentRecord, type TaskRecord, type TokenDescription } from '@liuzhuan/engine';
import { caseTasks, incidents } from '@liuzhuan/storage';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { CaseReader } from '../instances/case-reader';
import { People } from '../names/people';
import { POOL } from '../persistence/tokens';
import type { Caller } from '../session/caller';
import { dueView } from '../views/due-view';
import { historyView } from '../views/history-view';
import type { Scene } from '../views/scene';

/** Open incidents of one case that are told. */
const INCIDENTS = 200;

/** One case as whoever repairs it needs it: every moment of its history, and every token it has now. */
@Injectable()
export class CaseInspector {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly cases: CaseReader,
    private readonly people: People,
  ) {}

  async timeline(caller: Caller, id: string): Promise<CaseTimeline> {
    const { record } = await this.cases.permitted(caller, id);
    const history = await this.cases.allHistory(record.organisation, record.id);
    const definitions = await this.cases.definitionsOf(record, history, []);
    const scene = await this.people.of(caller.organisation);
    return {
      entries: history.map((row) => ({ ...historyView(row, definitions, scene), activation: row.activation ?? undefined })),
      names: Object.fromEntries(definitions.map((definition) => [definition.id, namesOf(definition)])),
    };
  }

  async tokens(caller: Caller, id: string): Promise<{ items: TokenDto[]; total: number }> {
    const { record } = await this.cases.permitted(caller, id);
    if (record.status !== 'active') return { items: [], total: 0 };
    const organisation = record.organisation;
    const [tasks, open, scene] = await Promise.all([
      caseTasks(this.pool, organisation, record.id, 'open'),
      incidents(this.pool, { organisation, instance: record.id, open: true, limit: INCIDENTS }),
      this.people.scene(organisation),
    ]);
    const definitions = await this.cases.definitionsOf(record, [], Object.values(record.state.scopes));
    const { tokens, total } = describeTokens(record.state, tasks, new Map(definitions.map((definition) => [definition.id as string, definition])));
    return { items: tokens.map((token) => tokenView(token, open.items, scene)), total };
  }
}

function namesOf({ program }: DefinitionRecord): Record<string, string> {
  return Object.fromEntries(Object.values(program.scopes).flatMap(({ nodes }) => Object.values(nodes).map(({ id, name }) => [id, name])));
}

function tokenView(token: TokenDescription, open: readonly IncidentRecord[], scene: Scene): TokenDto {
  const { program, since, waits, task, within, goals, variables, incident: _told, scope: _scope, ...rest } = token;
  return {
    ...rest,
    definition: program,
    within: [...within],
    since: since ?? undefined,
    incidents: open.filter(({ activation }) => activation === token.activation).map(({ id, code, params }) => ({ id, code, ...describeIncident(code, params) })),
    waits: waits.map((wait) => ({ ...wait })),
    task: task ? { id: task.id, ...holdersOf(task, scene) } : undefined,
    variables: variables as TokenDto['variables'],
    goals: [...goals],
  };
}

/** Who has a task or may take it, and until when. */
export function holdersOf(task: TaskRecord, { names, now, calendar }: Scene): Pick<NonNullable<TokenDto['task']>, 'persons' | 'due'> {
  const persons = (task.assignee === null ? task.candidates : [task.assignee]).map((person) => names.named(person));
  return { persons, due: dueView(task.due, task.dueText, now, calendar) };
}
