import type { BilingualText } from '@liuzhuan/kernel';
import type { Part } from '../things/thing';
import { filled, joined } from '../words/texts';
import type { Voice } from '../words/voice';
import { type Aspect, aspectOf, fieldRowOf } from './aspect';
import { TEXT } from './value-kinds';

/** A value that the announcement of something new tells: the part it stands in and its name. */
export interface Highlight {
  readonly part: string;
  readonly field: string;
}

/** What a new thing brings along: `办理人 发起人、限时 3 个工作日`; undefined when there is nothing of note. */
export function highlightsOf(aspects: readonly Aspect[], highlights: readonly Highlight[], parts: readonly Part[], voice: Voice): BilingualText | undefined {
  const said = highlights.flatMap(({ part: kind, field }) => {
    const row = fieldRowOf(aspectOf(aspects, kind), field);
    return parts
      .filter((part) => part.kind === kind)
      .flatMap((part) => part.fields.get(field) ?? [])
      .map((value) => filled({ zh: '{label} {value}', en: '{label} {value}' }, { label: row.label, value: (row.value ?? TEXT).say(value, voice) }));
  });
  return said.length === 0 ? undefined : joined(said);
}
