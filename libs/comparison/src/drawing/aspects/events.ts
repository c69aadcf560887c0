import type { Aspect } from '../../aspects/aspect';
import { DEADLINE, ELEMENT, TEXT, YES_NO } from '../../aspects/value-kinds';

import { triggerWord } from '../../words/element-words';

const WHEN = { zh: '触发时间', en: 'fires' };
const timer = (name: string): Aspect => ({ part: `timerEventDefinition/${name}`, what: 'timer', label: WHEN, fields: { '#': { label: WHEN, value: DEADLINE } } });
const reference = (zh: string, en: string) => ({ label: { zh, en }, value: ELEMENT });

const REFERENCES: Readonly<Record<string, Aspect['fields']>> = {
  message: { messageRef: reference('消息', 'message') },
  signal: { signalRef: reference('信号', 'signal') },
  error: { errorRef: reference('错误', 'error') },
  escalation: { escalationRef: reference('升级', 'escalation') },
  compensate: { activityRef: reference('补偿的环节', 'compensated step'), waitForCompletion: { label: { zh: '等待补偿完成', en: 'waits for the compensation' }, value: YES_NO, default: 'true' } },
  link: { name: { label: { zh: '链接名称', en: 'name of the link' }, value: TEXT } },
};
const KINDS = ['timer', 'message', 'signal', 'error', 'escalation', 'conditional', 'link', 'terminate', 'compensate', 'cancel'];

/** What an event waits for or causes, one row for each event definition of BPMN, and the times of timers. */
export const EVENTS: readonly Aspect[] = [
  ...['timeDuration', 'timeDate', 'timeCycle'].map(timer),
  ...KINDS.map((kind): Aspect => {
    const part = `${kind}EventDefinition`;
    const word = triggerWord(part) ?? { zh: kind, en: kind };
    return { part, what: kind === 'timer' ? 'timer' : kind === 'message' ? 'message' : 'event', label: { zh: `${word.zh}触发`, en: `${word.en} trigger` }, telling: true, fields: REFERENCES[kind] ?? {} };
  }),
];
