import type { JsonObject } from '@liuzhuan/kernel';

/**
 * The series numbers are counted in: one per head and year (发文字号). `{year}` in the name stands for the year; a name without it gets
 * the year put behind when its pattern or its caller speaks of years, so that numbers begin again each year.
 */
export function seriesName(series: string, year: string, isYearly: boolean): string {
  if (series.includes('{year}')) return series.replaceAll('{year}', year);
  return isYearly ? `${series}〔${year}〕` : series;
}

/** The year a number belongs to: the one asked for, or that of the local date. */
export function numberYear(inputs: JsonObject, today: string): string {
  const year = inputs['year'];
  return typeof year === 'number' || (typeof year === 'string' && year !== '') ? String(year) : today.slice(0, 4);
}
