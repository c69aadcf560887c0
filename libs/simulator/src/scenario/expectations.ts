import type { TaskRecord } from '@liuzhuan/engine';
import { isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';
import { ScenarioMismatch } from './mismatch';
import type { Expectation } from './scenario';
import type { Stage } from './stage';

/** Compares the state of the main case (tasks and incidents: of all cases) with what the scenario says. */
export async function check(stage: Stage, expected: Expectation): Promise<void> {
  if (expected.tasks) checkTasks(expected.tasks, await stage.openTasks());
  const instance = await stage.instance();
  if (expected.status !== undefined && instance.status !== expected.status) throw differs('status', expected.status, instance.status);
  if (expected.variables) checkVariables(expected.variables, rootVariables(instance.state.scopes));
  if (expected.notices) await checkNotices(stage, expected.notices);
  if (expected.incidents) {
    const open = (await Promise.all(stage.cases.map((id) => stage.world.cases.openIncidents(id)))).flat().map((incident) => incident.code);
    if (JSON.stringify(open.sort()) !== JSON.stringify([...expected.incidents].sort())) throw differs('incidents', [...expected.incidents], open);
  }
}

function differs(what: string, expected: Json, found: Json): ScenarioMismatch {
  return new ScenarioMismatch(`${what} differ: expected ${JSON.stringify(expected)} but found ${JSON.stringify(found)}`, { expected, found });
}

type ExpectedTask = NonNullable<Expectation['tasks']>[number];

function checkTasks(expected: readonly ExpectedTask[], open: readonly TaskRecord[]): void {
  const left = [...open];
  const found = open.map(({ node, assignee, candidates, due }) => ({ node, assignee: assignee ?? [...candidates].join('|'), due }));
  const report = () => differs('tasks', expected.map((task) => ({ ...task })), found);
  for (const task of [...expected].sort((one, other) => Number(other.assignee !== undefined) - Number(one.assignee !== undefined))) {
    const index = left.findIndex((row) => matches(row, task));
    if (index < 0) throw report();
    left.splice(index, 1);
  }
  if (left.length > 0) throw report();
}

function matches(row: TaskRecord, { node, assignee, due }: ExpectedTask): boolean {
  const holders: readonly string[] = row.assignee === null ? row.candidates : [row.assignee];
  return row.node === node && (assignee === undefined || holders.includes(assignee)) && (due === undefined || row.due === due);
}

function rootVariables(scopes: Readonly<Record<string, { readonly parent?: string; readonly variables: JsonObject }>>): JsonObject {
  return Object.values(scopes).find((scope) => scope.parent === undefined)?.variables ?? {};
}

function checkVariables(expected: JsonObject, found: JsonObject): void {
  for (const [name, value] of Object.entries(expected)) {
    if (stable(found[name] ?? null) !== stable(value)) throw differs(`variable ${name}`, value, found[name] ?? null);
  }
}

/** Text of a value that does not depend on the order of keys. */
function stable(value: Json): string {
  return JSON.stringify(value, (_, inner: Json) => (isJsonObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1))) : inner));
}

async function checkNotices(stage: Stage, expected: NonNullable<Expectation['notices']>): Promise<void> {
  const sent = (await Promise.all(stage.cases.map((id) => stage.world.cases.notices(id)))).flat();
  for (const { person, kind, text } of expected) {
    const found = sent.some((notice) => notice.person === person && (kind === undefined || notice.kind === kind) && (text === undefined || notice.text.includes(text)));
    if (!found) throw differs('notices', { person, kind: kind ?? null }, sent.map((notice) => ({ person: notice.person, kind: notice.kind })));
  }
}
