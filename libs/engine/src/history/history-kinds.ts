import { type BilingualText, fillText, isInstant, isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';
import { buildCalendar, CHINA_CALENDAR, localText } from '@liuzhuan/worktime';
import { describeIncident } from '../incidents/incident-codes';
import { CASE_STATUS_WORDS } from '../case-status-words';

/**
 * Everything a case's history can say. `{name}` and the like are entries of the record's data. `step` rows carry the machine's trace
 * (nodes entered and left, flows taken) for diagrams and replays; all others are what people did or were told.
 */
export const HISTORY_KINDS = {
  'case.started': { zh: '发起案件 {number}', en: 'started case {number}' },
  'case.ended': { zh: '案件结束（{status}）', en: 'the case ended ({status})' },
  'case.cancelled': { zh: '撤销案件：{reason}', en: 'cancelled the case: {reason}' },
  'case.returned': { zh: '退回至“{toName}”：{reason}', en: 'returned it to “{toName}”: {reason}' },
  'case.jumped': { zh: '将“{name}”跳转至“{toName}”：{reason}', en: 'jumped from “{name}” to “{toName}”: {reason}' },
  'case.suspended': { zh: '挂起案件：{reason}', en: 'suspended the case: {reason}' },
  'case.resumed': { zh: '恢复案件：{reason}', en: 'resumed the case: {reason}' },
  'case.restarted': { zh: '重启案件（自{fromName}）：{reason}', en: 'restarted the case (at {fromName}): {reason}' },
  'case.migrated': { zh: '迁移到第 {version} 版：{reason}', en: 'carried it into version {version}: {reason}' },
  'choice.opened': { zh: '“{name}”待 {persons} 安排事项', en: '“{name}” waits for {persons} to choose what begins' },
  'choice.made': { zh: '在“{name}”中开始“{chosen}” {reason}', en: 'began “{chosen}” in “{name}” {reason}' },
  'choice.concluded': { zh: '“{name}”不再安排事项 {reason}', en: 'nothing more is to begin in “{name}” {reason}' },
  'task.delegated': { zh: '将“{name}”委派给 {to}：{reason}', en: 'delegated “{name}” to {to}: {reason}' },
  'task.given-back': { zh: '将“{name}”交回 {to}：{opinion}', en: 'gave “{name}” back to {to}: {opinion}' },
  'task.recalled': { zh: '收回委派给 {persons} 的“{name}” {reason}', en: 'took “{name}” back from {persons} {reason}' },
  step: { zh: '流转', en: 'moved on' },
  'task.opened': { zh: '送“{name}”，由 {assignees} 办理', en: 'sent to “{name}”, with {assignees}' },
  'task.completed': { zh: '办理“{name}”：{label} {opinion}', en: 'completed “{name}”: {label} {opinion}' },
  'task.skipped': { zh: '“{name}”已由同一人办理，自动跳过', en: '“{name}” was skipped: the same person has decided already' },
  'task.withdrawn': { zh: '“{name}”撤回', en: '“{name}” was withdrawn' },
  'task.taken-back': { zh: '撤回自己办理的“{name}” {reason}', en: 'took back the completion of “{name}” {reason}' },
  'member.added': { zh: '在“{name}”加签 {persons} {reason}', en: 'asked {persons} to sign “{name}” as well {reason}' },
  'member.removed': { zh: '在“{name}”减签 {persons}：{reason}', en: 'no longer asks {persons} to sign “{name}”: {reason}' },
  'task.claimed': { zh: '认领“{name}”', en: 'claimed “{name}”' },
  'task.released': { zh: '放回“{name}”', en: 'gave “{name}” back' },
  'task.reassigned': { zh: '将“{name}”转办给 {to}：{reason}', en: 'reassigned “{name}” to {to}: {reason}' },
  'task.urged': { zh: '催办“{name}”：{text}', en: 'urged “{name}”: {text}' },
  'task.reminded': { zh: '提醒“{name}”将于 {due} 到期', en: 'reminded that “{name}” is due at {due}' },
  'task.overdue': { zh: '“{name}”已逾期（{due}）', en: '“{name}” is overdue ({due})' },
  'task.due-recounted': { zh: '“{name}”的到期时间按新的工作日历由 {before} 改为 {after}', en: 'by the new work calendar “{name}” is due at {after}, no longer at {before}' },
  'timer.recounted': { zh: '“{name}”的定时（{text}）按新的工作日历由 {before} 改为 {after}', en: 'by the new work calendar the timer “{name}” ({text}) falls due at {after}, no longer at {before}' },
  'task.copied': { zh: '抄送 {persons}', en: 'copied to {persons}' },
  'calendar.unofficial': { zh: '“{name}”的期限 {due} 超出已公布的工作日历', en: 'due date {due} of “{name}” lies beyond the official calendar' },
  'timer.fired': { zh: '定时到达', en: 'a timer fell due' },
  'message.received': { zh: '收到消息“{message}”', en: 'received message “{message}”' },
  'message.sent': { zh: '发出消息“{message}”', en: 'sent message “{message}”' },
  'decision.made': { zh: '决策“{decision}”得出 {output}', en: 'decision “{decision}” gave {output}' },
  'data-store.written': { zh: '数据存储“{name}”改为 {value}', en: 'data store “{name}” became {value}' },
  'number.drawn': { zh: '编号 {text}', en: 'drew number {text}' },
  'number.voided': { zh: '作废编号 {series} {sequence}：{reason}', en: 'voided number {series} {sequence}: {reason}' },
  'notice.sent': { zh: '通知 {persons}：{text}', en: 'told {persons}: {text}' },
  'service.requested': { zh: '请求服务“{service}”', en: 'asked service “{service}”' },
  'service.completed': { zh: '服务“{service}”完成', en: 'service “{service}” completed' },
  'service.failed': { zh: '服务“{service}”第 {attempt} 次未完成：{message}', en: 'service “{service}” failed (attempt {attempt}): {message}' },
  'incident.raised': { zh: '出现异常：{problem}', en: 'an incident was raised: {problem}' },
  'incident.retried': { zh: '重试异常 {reason}', en: 'tried the incident again {reason}' },
  'variables.set': { zh: '更正变量 {names} {reason}', en: 'corrected variables {names} {reason}' },
  'documents.locked': { zh: '锁定文稿版本', en: 'locked the versions of the documents' },
} as const satisfies Record<string, BilingualText>;

export type HistoryKind = keyof typeof HISTORY_KINDS;

/** Nobody could take it: why stands in the line that follows. */
const SENT_TO_NOBODY: BilingualText = { zh: '送“{name}”，尚无人承办', en: 'sent to “{name}”, with nobody yet' };

/** One row of a history as a sentence without its subject. `nameOf` turns a person id into a name. */
export function describeHistory(kind: string, data: JsonObject, nameOf: (person: string) => string): BilingualText {
  const text = textFor(kind, data);
  if (!text) return { zh: kind, en: kind };
  const words = (rows: string): Record<string, Json> => ({
    ...{ opinion: '', label: '', reason: '', text: '' },
    ...(kind === 'incident.raised' && { problem: problemOf(data, rows === '行' ? 'zh' : 'en') }),
    // Rows of earlier versions name a node by its id alone.
    ...('toNode' in data && { toName: textOf(data['toNode'] ?? null, rows) }),
    ...Object.fromEntries(Object.entries(data).map(([key, value]) => [key, PERSON_ENTRIES.has(key) ? namesOf(value, nameOf) : value === null ? '' : textOf(value, rows)])),
    ...(kind === 'case.ended' && { status: statusOf(data['status'] ?? null) }),
  });
  return { zh: tidy(fillText(text, words('行')).zh), en: tidy(fillText(text, words('rows')).en) };
}

function textFor(kind: string, { assignees }: JsonObject): BilingualText | undefined {
  if (kind === 'task.opened' && Array.isArray(assignees) && assignees.length === 0) return SENT_TO_NOBODY;
  return Object.hasOwn(HISTORY_KINDS, kind) ? HISTORY_KINDS[kind as HistoryKind] : undefined;
}

function statusOf(status: Json): Json {
  const words = typeof status === 'string' && Object.hasOwn(CASE_STATUS_WORDS, status) ? CASE_STATUS_WORDS[status as keyof typeof CASE_STATUS_WORDS] : undefined;
  return words ? { ...words } : status;
}

/** Without what a missing reason or opinion leaves behind. */
function tidy(sentence: string): string {
  return sentence.replace(/：\s+/, '：').trim().replace(/[：:]$/, '');
}

function problemOf({ code, params }: JsonObject, locale: keyof BilingualText): string {
  return describeIncident(String(code), isJsonObject(params ?? null) ? (params as JsonObject) : {}).message[locale];
}

/** Entries of the data that hold person ids. */
const PERSON_ENTRIES: ReadonlySet<string> = new Set(['assignees', 'persons', 'to', 'by']);

function namesOf(value: Json, nameOf: (person: string) => string): string {
  return (Array.isArray(value) ? (value as readonly Json[]) : [value]).map((person) => nameOf(String(person))).join('、');
}

/** Only its zone is asked: every office of the country has the same clock. */
const OFFICE_CLOCK = buildCalendar(CHINA_CALENDAR);

/** A value as a reader takes it in: moments by the office's clock, lists joined, a table by its size, entries of a context as "name：value". */
function textOf(value: Json, rows: string): string {
  if (Array.isArray(value)) return value.some(isJsonObject) ? `${value.length} ${rows}` : (value as readonly Json[]).map((entry) => textOf(entry, rows)).join('、');
  if (isJsonObject(value)) return `（${Object.entries(value).map(([name, entry]) => `${name}：${textOf(entry, rows)}`).join('，')}）`;
  if (isInstant(value)) return localText(value, OFFICE_CLOCK);
  return value === null ? '—' : String(value);
}
