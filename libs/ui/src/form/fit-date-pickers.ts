import type { DayRefusal } from './day-refusal';

/** What of form-js' date picker (flatpickr) is used. */
interface DatePicker {
  /** Absent once it is destroyed. */
  readonly config?: { onDayCreate: readonly DayHook[] };
  redraw(): void;
}
type DayHook = (dates: unknown, text: unknown, picker: unknown, day: DayElement) => void;
type DayElement = HTMLElement & { readonly dateObj: Date };
type PickerInput = HTMLInputElement & { readonly _flatpickr?: DatePicker };

/** `2026-11-28`, of a day as the picker has it: at midnight, local time. */
const dateOf = (day: Date) => [String(day.getFullYear()), ...[day.getMonth() + 1, day.getDate()].map((figure) => String(figure).padStart(2, '0'))].join('-');

/**
 * Greys out the days that cannot be chosen in the date pickers of a form, also those that come later (rows of a list), with the reason as their tooltip. Only the choosing is
 * barred: a date that is there already, or typed, stays and is judged by the server.
 * @param refusalOf the judge of the field an input belongs to; undefined for other fields
 * @returns the way to stop
 */
export function fitDatePickers(container: Element, refusalOf: (input: HTMLInputElement) => DayRefusal | undefined): () => void {
  const fitted = new Map<DatePicker, DayHook | undefined>();
  const fit = () => {
    for (const input of container.querySelectorAll<PickerInput>('input.flatpickr-input')) {
      const picker = input._flatpickr;
      if (!picker?.config || fitted.has(picker)) continue;
      const refusal = refusalOf(input);
      const hook: DayHook | undefined = refusal && ((_dates, _text, _picker, day) => bar(day, refusal(dateOf(day.dateObj))));
      fitted.set(picker, hook);
      if (!hook) continue;
      picker.config.onDayCreate = [...picker.config.onDayCreate, hook];
      picker.redraw();
    }
  };
  fit();
  const observer = new MutationObserver(fit);
  observer.observe(container, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    for (const [picker, hook] of fitted) {
      if (!picker.config || !hook) continue;
      picker.config.onDayCreate = picker.config.onDayCreate.filter((other) => other !== hook);
      picker.redraw();
    }
  };
}

function bar(day: DayElement, reason: string | undefined): void {
  if (reason === undefined) return;
  day.classList.add('flatpickr-disabled');
  day.title = reason;
  day.setAttribute('aria-label', `${day.getAttribute('aria-label') ?? ''} · ${reason}`);
}
