import { type BilingualText, fillText, type Json } from '@liuzhuan/kernel';
import { MACHINE_INCIDENTS } from '@liuzhuan/machine';

interface IncidentDescription {
  readonly message: BilingualText;
  readonly cure: BilingualText;
}

/** Incidents the engine itself raises. The machine's own are in its table; both are read through `describeIncident`. */
const ENGINE_INCIDENTS = {
  'nobody-can-take-task': {
    message: { zh: '“{name}”没有人可以承办：规则 {rule} 的结果为 {result}', en: 'Nobody can take “{name}”: rule {rule} gave {result}' },
    cure: { zh: '请补全组织机构中的人员后重试，或将该待办转办给指定人员', en: 'Complete the directory and retry, or reassign the task to somebody' },
  },
  'due-unreadable': {
    message: { zh: '“{name}”的期限“{text}”无法计算：{reason}', en: 'The time limit “{text}” of “{name}” cannot be computed: {reason}' },
    cure: { zh: '请更正流程变量后重试；待办本身不受影响', en: 'Correct the variables and retry; the task itself goes on' },
  },
  'timer-unreadable': {
    message: { zh: '定时“{text}”无法计算：{reason}', en: 'The timer “{text}” cannot be computed: {reason}' },
    cure: { zh: '请更正流程变量后重试', en: 'Correct the variables and retry' },
  },
  'message-undelivered': {
    message: { zh: '消息“{message}”（{key}）无法送达：{reason}', en: 'Message “{message}” ({key}) could not be delivered: {reason}' },
    cure: { zh: '确认接收方后重试', en: 'Check who is to receive it and retry' },
  },
} as const satisfies Record<string, IncidentDescription>;

export type EngineIncidentCode = keyof typeof ENGINE_INCIDENTS;

/** True for an incident that the engine raised itself. */
export function isEngineIncident(code: string): code is EngineIncidentCode {
  return Object.hasOwn(ENGINE_INCIDENTS, code);
}

/** Message and cure of an incident, the engine's or the machine's, with its parameters filled in. A code of neither shows itself. */
export function describeIncident(code: string, params: Readonly<Record<string, Json>>): IncidentDescription {
  const tables: Readonly<Record<string, IncidentDescription>> = { ...MACHINE_INCIDENTS, ...ENGINE_INCIDENTS };
  const row = Object.hasOwn(tables, code) ? tables[code] : undefined;
  if (!row) return { message: { zh: code, en: code }, cure: { zh: '请联系管理员', en: 'Ask an administrator' } };
  // The machine knows a node by its id; people know it by its name.
  const { name } = params;
  const known = 'node' in params && typeof name === 'string' && name !== '' ? { ...params, node: name } : params;
  return { message: fillText(row.message, known), cure: fillText(row.cure, known) };
}
