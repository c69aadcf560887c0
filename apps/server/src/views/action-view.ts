import type { ActionResult } from '@liuzhuan/contract';
import type { CaseOutcome, TaskRecord } from '@liuzhuan/engine';
import { formatLocal } from './format-local';
import type { Scene } from './scene';
import { dueView } from './due-view';

const STATUS = {
  completed: { zh: '案件已办结', en: 'The case is completed' },
  cancelled: { zh: '案件已撤销', en: 'The case is cancelled' },
  failed: { zh: '案件因错误终止', en: 'The case ended with an error' },
  active: { zh: '已提交', en: 'Done' },
} as const;

/** What happened and who has it now: "已送 分管领导甲，限 11月26日 17:30". */
export function actionView({ instance, opened }: Pick<CaseOutcome, 'instance' | 'opened'>, scene: Scene): ActionResult {
  const next = opened.filter((task) => task.status === 'open').map((task) => nextOf(task, scene));
  return { instance: instance.id, status: instance.status, next, message: messageOf(instance.status, next) };
}

function nextOf(task: TaskRecord, { names, now, calendar }: Scene): ActionResult['next'][number] {
  const persons = (task.assignee === null ? task.candidates : [task.assignee]).map((person) => names.named(person));
  return { task: task.id, node: task.node, name: task.name, persons, due: dueView(task.due, task.dueText, now, calendar) };
}

function messageOf(status: ActionResult['status'], next: ActionResult['next']): ActionResult['message'] {
  if (status !== 'active' || next.length === 0) return STATUS[status];
  const part = (task: ActionResult['next'][number], zh: boolean) => {
    const who = task.persons.map((person) => person.name).join('、');
    const limit = task.due ? (zh ? `，限 ${formatLocal(task.due.at, 'zh')}` : `, due ${formatLocal(task.due.at, 'en')}`) : '';
    return zh ? `${who}（${task.name}${limit}）` : `${who} (${task.name}${limit})`;
  };
  return { zh: `已送 ${next.map((task) => part(task, true)).join('；')}`, en: `Sent to ${next.map((task) => part(task, false)).join('; ')}` };
}
