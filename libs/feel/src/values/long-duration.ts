import { Defect } from '@liuzhuan/kernel';
import { duration, FeelDuration } from 'feelin';

type Span = ReturnType<FeelDuration['unwrap']>;

const MONTHS_PER_YEAR = 12;
const SPELLING = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?$/;
const MONTH = month();

function month(): Span {
  const read = duration('P1M');
  if (!read) throw new Defect('Expected feelin to read P1M but it gave null');
  return read.unwrap();
}

/** feelin counts the days of every duration, which it cannot for one that leads beyond all calendars (271,821 years). Years and months need no days. */
class LongDuration extends FeelDuration {
  constructor(span: Span) {
    super(MONTH, true);
    Object.defineProperty(this, 'value', { value: span, enumerable: false });
    Object.defineProperty(this, 'iso', { value: span.toString(), enumerable: true });
  }
}

/** A years and months duration of a whole number of months, however long. Undefined when there is none: beyond four thousand million years. */
export function durationOfMonths(months: number): FeelDuration | undefined {
  const short = duration(`${months < 0 ? '-' : ''}P${Math.abs(months)}M`);
  if (short) return short;
  try {
    return new LongDuration(MONTH.with({ years: Math.trunc(months / MONTHS_PER_YEAR), months: months % MONTHS_PER_YEAR }));
  } catch {
    // Temporal tells that a number of years is too large only by throwing.
    return undefined;
  }
}

/** Reads `P83333333Y3M`, where feelin does not. Null when it is no years and months duration. */
export function readLongDuration(text: string): FeelDuration | null {
  const match = SPELLING.exec(text);
  const [, sign, years, months] = match ?? [];
  if (!match || (years === undefined && months === undefined)) return null;
  return durationOfMonths((sign === '-' ? -1 : 1) * (Number(years ?? 0) * MONTHS_PER_YEAR + Number(months ?? 0))) ?? null;
}
