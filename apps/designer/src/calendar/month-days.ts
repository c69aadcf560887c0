/** Dates of a month as `2026-02-01`, with the number of empty places before the first (weeks begin on Monday). */
export function monthDays(year: number, month: number): { readonly before: number; readonly dates: readonly string[] } {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const two = (figure: number) => String(figure).padStart(2, '0');
  return { before: (first.getUTCDay() + 6) % 7, dates: Array.from({ length: count }, (_, index) => `${year}-${two(month)}-${two(index + 1)}`) };
}
