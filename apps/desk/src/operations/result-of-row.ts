import type { ActionResult, TaskRow } from '@liuzhuan/contract';
import { textOf } from '@liuzhuan/ui';
import { OPERATIONS_TEXTS } from './operations-texts';

/** What happened to a task that went to somebody else, as the result of an action; `{person}` is who has it now. */
export function resultOfRow({ instance, id, node, name, assignee, due }: TaskRow, happened: 'delegated' | 'givenBack'): ActionResult {
  const person = assignee?.name ?? '';
  const message = { zh: textOf(OPERATIONS_TEXTS, 'zh', happened, { person }), en: textOf(OPERATIONS_TEXTS, 'en', happened, { person }) };
  return { instance, status: 'active', message, next: [{ task: id, node, name, persons: assignee ? [assignee] : [], due }] };
}
