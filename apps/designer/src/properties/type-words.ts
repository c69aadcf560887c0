import { elementWord, triggerWord } from '@liuzhuan/comparison';
import type { ModdleObject } from '../canvas/modeler-services';

/** What kind of thing an element is, e.g. 定时 · 边界事件. */
export function typeWord(object: ModdleObject, locale: 'zh' | 'en'): string {
  const word = elementWord(object.$type)[locale];
  const [trigger] = object.$instanceOf('bpmn:Event') ? ((object.get('eventDefinitions') ?? []) as readonly ModdleObject[]) : [];
  const prefix = trigger && triggerWord(trigger.$type)?.[locale];
  return prefix ? `${prefix} · ${word}` : word;
}

/** The same for a node of a compiled program: `userTask` → 人工任务. */
export function kindWord(kind: string, locale: 'zh' | 'en'): string {
  return elementWord(kind)[locale];
}
