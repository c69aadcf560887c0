import type { NodeProgram, TaskProgram } from '../program/node-program';
import { finding, type MigrationFinding } from './migration-codes';

interface TaskPair {
  readonly token: { readonly signing?: true; readonly resume?: unknown };
  readonly old: NodeProgram;
  readonly now: NodeProgram;
}

const NONE = { zh: '无', en: 'none' } as const;
const limitOf = (due: TaskProgram['due']): string | undefined => due?.within ?? due?.by;

/** What will be different for the person who has an open task; nothing of it keeps the case. */
export function judgeTask({ token, old, now }: TaskPair): readonly MigrationFinding[] {
  const [was, is] = [old.task, now.task];
  if (!was || !is || token.resume || token.signing) return [];
  const findings: MigrationFinding[] = [];
  const offered = new Set(is.outcomes.map(({ name }) => name));
  const gone = was.outcomes.filter(({ name }) => !offered.has(name)).map(({ name, label }) => label || name);
  if (gone.length > 0) findings.push(finding('outcome-withdrawn', old, { outcomes: gone.join('、') }));
  const [form, next] = [was.form?.key, is.form?.key];
  if (form !== next) findings.push(finding('form-changed', old, { before: form ?? NONE, after: next ?? NONE }));
  if (was.assignment?.rule !== is.assignment?.rule) findings.push(finding('assignment-kept', old));
  const [limit, later] = [limitOf(was.due), limitOf(is.due)];
  if (limit !== later) findings.push(finding('due-kept', old, { before: limit ?? NONE, after: later ?? NONE }));
  return findings;
}
