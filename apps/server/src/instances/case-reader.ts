import type { HistoryEntry, Instance } from '@liuzhuan/contract';
import { type DefinitionRecord, type Engine, type HistoryRecord, type InstanceRecord, type TaskRecord, withoutHidden } from '@liuzhuan/engine';
import { asId, type InstanceId, type OrganisationId } from '@liuzhuan/kernel';
import { caseHistory, caseTasks, type CaseWithRecord, numbers, PostgresDefinitionStore, readCase } from '@liuzhuan/storage';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { systemClock } from '../bindings/system-clock';
import { People } from '../names/people';
import { ENGINE, POOL } from '../persistence/tokens';
import { ProblemException } from '../problems/problem-exception';
import { found } from '../routing/serve';
import { actorOf, type Caller, isAdministrator } from '../session/caller';
import { caseRowView } from '../views/case-row-view';
import { caseForms } from '../views/case-forms';
import { hiddenFrom, withoutValuesOf } from '../views/hidden-fields';
import { diagramStates } from '../views/diagram-states';
import { mayUpload } from './may-upload';
import { offersView } from '../views/offers-view';
import { historyViews } from '../views/history-view';
import { nodeOf, opinionViews } from '../views/opinion-view';
import type { Scene } from '../views/scene';

const HISTORY_PAGE = 1_000;

/** Reads cases for those who have a part in them, and for administrators. For everybody else there is no such case. */
@Injectable()
export class CaseReader {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly definitions: PostgresDefinitionStore,
    private readonly people: People,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  /** The case when the caller may see it; 404 otherwise. */
  async permitted(caller: Caller, id: string): Promise<CaseWithRecord> {
    const organisation = asId<OrganisationId>(caller.organisation);
    const person = caller.person === undefined ? null : asId<never>(caller.person);
    const read = await readCase(this.pool, { organisation, instance: asId(id), person, now: systemClock.now() });
    return found(read && (read.participant || isAdministrator(caller)) ? read : undefined, `case ${id}`);
  }

  /** The case when the caller may add documents to it: 404 for strangers, 403 for those who may only read. */
  async uploadable(caller: Caller, id: string): Promise<CaseWithRecord> {
    const row = await this.permitted(caller, id);
    const tasks = await caseTasks(this.pool, row.record.organisation, row.id);
    const definitions = await this.definitionsOf(row.record, [], tasks);
    if (mayUpload(caller, row, tasks, new Map(definitions.map((definition) => [definition.id, definition])))) return row;
    throw ProblemException.of('upload-not-allowed', { number: row.number });
  }

  async read(caller: Caller, id: string): Promise<Instance> {
    const row = await this.permitted(caller, id);
    const organisation = row.record.organisation;
    const [tasks, history, drawn, scene] = await Promise.all([
      caseTasks(this.pool, organisation, row.id),
      this.allHistory(organisation, row.id),
      numbers(this.pool, { organisation, instance: row.id, limit: 100 }),
      this.people.scene(organisation),
    ]);
    const definitions = await this.definitionsOf(row.record, history, tasks);
    const offer = await this.engine.describeCase(actorOf(caller), { instance: row.record, openTasks: tasks.filter((task) => task.status === 'open') });
    const byId = new Map(definitions.map((definition) => [definition.id as string, definition]));
    const hidden = hiddenFrom(caller, { record: row.record, definitions, tasks });
    return {
      ...caseRowView(row, scene),
      variables: withoutHidden(rootVariables(row.record), hidden) as Instance['variables'],
      opinions: [...opinionViews(tasks, byId, scene)],
      diagrams: this.diagrams(row.record, history, tasks, definitions, scene),
      forms: definitions[0] ? caseForms(byId, definitions[0], tasks, rootVariables(row.record), hidden) : [],
      endNode: endNodeOf(row, definitions),
      numbers: drawn.items.map(({ series, text, voided }) => ({ series, text, voided: voided !== null })),
      ...offersView(offer, mayUpload(caller, row, tasks, byId) ? undefined : { number: row.number }),
    };
  }

  async history(caller: Caller, id: string): Promise<HistoryEntry[]> {
    const row = await this.permitted(caller, id);
    const history = await this.allHistory(row.record.organisation, row.id);
    const tasks = await caseTasks(this.pool, row.record.organisation, row.id);
    const definitions = await this.definitionsOf(row.record, history, []);
    const hidden = hiddenFrom(caller, { record: row.record, definitions, tasks });
    const shown = history.map((entry) => ({ ...entry, data: withoutValuesOf(entry.data, hidden) as typeof entry.data }));
    return historyViews(shown, definitions, await this.people.scene(caller.organisation));
  }

  async allHistory(organisation: OrganisationId, instance: InstanceId): Promise<readonly HistoryRecord[]> {
    const all: HistoryRecord[] = [];
    let cursor: string | undefined;
    do {
      const page = await caseHistory(this.pool, { organisation, instance, limit: HISTORY_PAGE, cursor });
      all.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    return all;
  }

  /** The case's own definition first, then those of the processes it called. */
  async definitionsOf(record: InstanceRecord, history: readonly HistoryRecord[], tasks: readonly Pick<TaskRecord, 'program'>[]): Promise<DefinitionRecord[]> {
    const opened = history
      .flatMap((entry) => (entry.kind === 'step' ? ((entry.data['trace'] ?? []) as unknown as readonly { kind: string; program?: string }[]) : []))
      .flatMap((entry) => ((entry.kind === 'scope.opened' || entry.kind === 'scope.migrated') && entry.program ? [entry.program] : []));
    const ids = new Set<string>([record.definition, ...opened, ...tasks.map((task) => task.program)]);
    const definitions = await Promise.all([...ids].map((definition) => this.definitions.get(asId(definition))));
    return definitions.filter((definition) => definition !== undefined);
  }

  private diagrams(record: InstanceRecord, history: readonly HistoryRecord[], tasks: readonly TaskRecord[], definitions: readonly DefinitionRecord[], scene: Scene): Instance['diagrams'] {
    const open = tasks.filter((task) => task.status === 'open');
    const states = diagramStates(record, history, open, scene);
    return definitions.map((definition) => {
      const state = states.get(definition.id);
      const bpmn = definition.resources.find((resource) => resource.kind === 'bpmn' && resource.content.includes(`id="${definition.key}"`))?.content ?? '';
      return { definition: definition.id, name: definition.name, bpmn, nodes: [...(state?.nodes ?? [])], flows: [...(state?.flows ?? [])] };
    });
  }
}

function rootVariables(record: InstanceRecord) {
  return Object.values(record.state.scopes).find((scope) => scope.parent === undefined)?.variables ?? {};
}

function endNodeOf(row: CaseWithRecord, definitions: readonly DefinitionRecord[]): Instance['endNode'] {
  if (row.endNode === null) return undefined;
  return { node: row.endNode, name: nodeOf(definitions[0], row.endNode)?.name ?? row.endNode };
}
