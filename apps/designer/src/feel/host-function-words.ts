import type { BilingualText } from '@liuzhuan/kernel';

/** A function of the office for completion: what it takes and what it gives. */
export interface HostFunctionWords {
  readonly name: string;
  readonly params: readonly string[];
  readonly gives: BilingualText;
}

const row = (name: string, params: readonly string[], zh: string, en: string): HostFunctionWords => ({ name, params, gives: { zh, en } });

/** Every function a diagram may call beside FEEL's own, in words. */
export const HOST_FUNCTION_WORDS: readonly HostFunctionWords[] = [
  row('unit', ['名称'], '科室', 'the unit of that name'),
  row('unitOf', ['人员'], '人员所在科室', 'the unit of a person'),
  row('unitHead', ['科室'], '科室负责人', 'the head of a unit'),
  row('headsOf', ['科室列表'], '各科室负责人', 'the heads of units'),
  row('members', ['科室'], '科室全体人员', 'everybody in a unit'),
  row('post', ['职务'], '任此职务的人', 'who holds a post'),
  row('unitOrPost', ['名称'], '此名称的科室人员，或任此职务的人', 'the members of the unit, or the holders of the post, of that name'),
  row('postIn', ['科室', '职务'], '科室中任此职务的人', 'who holds a post in a unit'),
  row('leaderInCharge', ['科室'], '分管领导', 'the leader in charge of a unit'),
  row('principal', [], '主要领导', 'the principal'),
  row('counterpartDeputy', ['科室'], '对口副秘书长', 'the deputy secretary-general for a unit'),
  row('counterpartSecretary', ['科室'], '对口秘书', 'the secretary for a unit'),
  row('acting', ['职务'], '任此职务或主持其工作的人', 'the holder of a post, or who acts for it'),
  row('assigneeOf', ['步骤标识'], '该步骤的办理人', 'who did that step last'),
  row('workingDaysAfter', ['日期', '天数'], '若干工作日之后', 'working days later'),
  row('workingDaysBefore', ['日期', '天数'], '若干工作日之前', 'working days earlier'),
  row('daysBefore', ['日期', '天数'], '若干天之前', 'days earlier'),
  row('isWorkingDay', ['日期'], '是否工作日', 'whether it is a working day'),
  row('nextWorkingDay', ['日期'], '下一个工作日', 'the next working day'),
];
