import type { BuiltinTable } from './builtin-table';
import { functionOf } from './function-of';

/** Scales FEEL's decimals allow (DMN 1.5, 10.3.4.5). */
const LEAST_SCALE = -6111;
const GREATEST_SCALE = 6176;
/** More digits than a double holds: rounding there changes nothing. */
const DIGITS = 17;

type Rounding = (scaled: number) => number;

const isHalf = (value: number): boolean => Math.abs(Math.abs(value % 1) - 0.5) < 1e-9;

const ROUNDINGS = {
  decimal: (value) => (isHalf(value) ? 2 * Math.round(value / 2) : Math.round(value)),
  floor: Math.floor,
  ceiling: Math.ceil,
  'round up': (value) => (value > 0 ? Math.ceil(value) : Math.floor(value)),
  'round down': Math.trunc,
  'round half up': (value) => Math.sign(value) * (isHalf(value) ? Math.ceil(Math.abs(value)) : Math.round(Math.abs(value))),
  'round half down': (value) => Math.sign(value) * (isHalf(value) ? Math.floor(Math.abs(value)) : Math.round(Math.abs(value))),
} as const satisfies Readonly<Record<string, Rounding>>;

/** Moves the decimal point in the text of a number, free of the errors of multiplying by powers of ten. */
function shifted(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

function rounded(value: number, scale: number, round: Rounding): number | undefined {
  const places = Math.trunc(scale);
  if (places < LEAST_SCALE || places > GREATEST_SCALE) return undefined;
  if (places > DIGITS) return value;
  const result = shifted(round(shifted(value, places)), -places);
  return Number.isFinite(result) ? result + 0 : undefined;
}

const rounding = (name: keyof typeof ROUNDINGS, scale: 'number' | 'number?') =>
  functionOf(name, { n: 'number', scale }, (value: number, places: number | undefined) => rounded(value, places ?? 0, ROUNDINGS[name]));

/** Rounding functions (DMN 1.5, 10.3.4.5), exact in the decimals of the number's text. */
export const NUMBER_FUNCTIONS: BuiltinTable = {
  decimal: rounding('decimal', 'number'),
  floor: rounding('floor', 'number?'),
  ceiling: rounding('ceiling', 'number?'),
  'round up': rounding('round up', 'number'),
  'round down': rounding('round down', 'number'),
  'round half up': rounding('round half up', 'number'),
  'round half down': rounding('round half down', 'number'),
};
