import type { LiteralOrFeel, NamedElement } from '@liuzhuan/bpmn';
import type { LintContext } from './lint-context';

/** A time of the diagram and where it stands. */
export interface TimeText {
  readonly element: NamedElement;
  readonly property: string;
  readonly time: LiteralOrFeel;
}

const TIMER_PARTS = ['timeDate', 'timeDuration', 'timeCycle'] as const;
const DUE_PARTS = ['within', 'by', 'anchor', 'remindBefore', 'remindEvery'] as const;

/** All times of timer events and due dates. */
export function timeTextsOf({ nodes }: LintContext): TimeText[] {
  const use = (element: NamedElement, property: string, time: LiteralOrFeel | undefined): TimeText[] =>
    time ? [{ element, property, time }] : [];
  return nodes.flatMap((node) => [
    ...('eventDefinitions' in node ? node.eventDefinitions : []).flatMap((definition) =>
      definition.type === 'timer' ? TIMER_PARTS.flatMap((part) => use(node, part, definition[part])) : [],
    ),
    ...('settings' in node ? DUE_PARTS.flatMap((part) => use(node, `lz:due/@${part}`, node.settings.due?.[part])) : []),
  ]);
}
