import type { ActionResult } from '@liuzhuan/contract';
import type { Office } from '../../integration/api/office';

export const CLERK = 'dz-shenpike-keyuan-1';
export const COLLEAGUE = 'dz-shenpike-keyuan-2';
export const HEAD = 'dz-shenpike-fuzeren';
export const DESIGNER = 'dz-admin';

/** Starts a 说“不” case as the clerk; her first task is 填写审批表. */
export async function startMatter(office: Office, subject: string): Promise<ActionResult> {
  const variables = { 事项类别: '行政许可事项', 申请人: '某食品企业，经办人甲', 联系方式: '0377-60000000', 申请时间: '2026-11-20T08:40+08:00', 申请方式: '来访', 申请事项: subject };
  return (await office.as(CLERK)).call('startInstance', { body: { definition: 'dz-no-escalation', variables } });
}

/** The same, handed on to the head of the section: her task is 综合研判. */
export async function startMatterAtHead(office: Office, subject: string): Promise<ActionResult> {
  const { next } = await startMatter(office, subject);
  const data = { 不能办原因: '把握不准', 说不理由: '经营场所证明材料不齐，现行规定未明确可否容缺办理' };
  return (await office.as(CLERK)).call('completeTask', { path: { id: next[0]?.task ?? '' }, body: { outcome: 'submit', data } });
}

/** Id of the task that an action led to. */
export function nextTask({ next }: ActionResult): string {
  const [first] = next;
  if (!first) throw new Error('Expected a next task but the case stands nowhere');
  return first.task;
}
