import { formatDeadline, parseDeadline } from '@liuzhuan/worktime';

/** Units a limit is usually given in. */
export const SPAN_UNITS = ['working-days', 'working-hours', 'days', 'hours'] as const;
export type SpanUnit = (typeof SPAN_UNITS)[number];

/** A limit as a number and a unit. */
export interface SimpleSpan {
  readonly count: number;
  readonly unit: SpanUnit;
}

/** Reads a literal as number and unit; undefined when it is something else (a date, FEEL, mixed units). */
export function readSpan(literal: string): SimpleSpan | undefined {
  const parsed = parseDeadline(literal);
  if (!parsed.ok) return undefined;
  const deadline = parsed.value;
  if (deadline.kind === 'working-days') return { count: deadline.count, unit: 'working-days' };
  if (deadline.kind === 'office-time') return deadline.minutes % 60 === 0 ? { count: deadline.minutes / 60, unit: 'working-hours' } : undefined;
  if (deadline.kind !== 'span') return undefined;
  const [only, ...others] = Object.entries(deadline.span).filter(([, count]) => count !== 0 && count !== undefined);
  if (!only || others.length > 0) return undefined;
  const [name, count] = only;
  return name === 'days' || name === 'hours' ? { count, unit: name } : undefined;
}

/** The literal for a diagram: `3 working days`, `P5D`. */
export function writeSpan({ count, unit }: SimpleSpan): string {
  switch (unit) {
    case 'working-days':
      return formatDeadline({ kind: 'working-days', count });
    case 'working-hours':
      return formatDeadline({ kind: 'office-time', minutes: count * 60 });
    default:
      return formatDeadline({ kind: 'span', span: { [unit]: count } });
  }
}
