import { parseDeadline } from '@liuzhuan/worktime';
import type { DueTexts } from './due-settings';

/** The time of a boundary timer, as BPMN has it. */
export interface TimerText {
  readonly property: 'timeDuration' | 'timeDate';
  readonly body: string;
  /** The limit is counted from elsewhere, which a timer begun with the task cannot say. */
  readonly inexact?: boolean;
}

/** The timer that fires when a task's limit ends; undefined without a limit. Working days counted from elsewhere become a date. */
export function timerOf({ within, by, anchor }: DueTexts): TimerText | undefined {
  if (by !== '') return { property: 'timeDate', body: by };
  if (within === '') return undefined;
  if (anchor === '') return { property: 'timeDuration', body: within };
  const limit = parseDeadline(within);
  if (limit.ok && limit.value.kind === 'working-days') return { property: 'timeDate', body: `=workingDaysAfter(${anchor.replace(/^=/, '')}, ${limit.value.count})` };
  return { property: 'timeDuration', body: within, inexact: true };
}
