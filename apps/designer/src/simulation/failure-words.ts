import { isJsonObject, type Json } from '@liuzhuan/kernel';
import type { ScenarioFailure } from '@liuzhuan/simulator';
import type { Locale } from '@liuzhuan/ui';
import { officeTime } from './office-time';

/** What steps and persons are called, by id. */
export interface CalledByName {
  readonly step: (id: string) => string;
  readonly person: (id: string) => string;
}

const NO_TASKS: Readonly<Record<Locale, string>> = { zh: '没有待办', en: 'no tasks' };
const OPEN: Readonly<Record<Locale, readonly [string, string, string]>> = { zh: ['“', '”', '、'], en: ['“', '”', ', '] };

const isTask = (value: Json): boolean => isJsonObject(value) && typeof value['node'] === 'string';
const areTasks = (value: Json | undefined): value is readonly Json[] => Array.isArray(value) && value.every((each: Json) => isTask(each));

/** “核稿”（秘书科科员甲）、“签发”. */
function tasksInWords(tasks: readonly Json[], locale: Locale, names: CalledByName): string {
  const [before, after, between] = OPEN[locale];
  const said = tasks.filter(isJsonObject).map(({ node, assignee, due }) => {
    const persons = typeof assignee === 'string' && assignee !== '' ? assignee.split('|').map(names.person) : [];
    const notes = [...persons, ...(typeof due === 'string' ? [officeTime(due).slice(0, 16).replace('T', ' ')] : [])];
    return `${before}${names.step(String(node))}${after}${notes.length === 0 ? '' : locale === 'zh' ? `（${notes.join(between)}）` : ` (${notes.join(between)})`}`;
  });
  return said.length === 0 ? NO_TASKS[locale] : said.join(between);
}

/** Why a step could not be taken, or what was not as expected, for a reader. */
export function failureWords({ rejection, details, message }: ScenarioFailure, locale: Locale, names: CalledByName): string {
  if (rejection) return rejection.message[locale];
  const { expected, found } = details;
  if (expected === undefined) return message;
  const words = areTasks(expected) && areTasks(found) ? (value: Json) => tasksInWords(value as readonly Json[], locale, names) : (value: Json) => JSON.stringify(value);
  const [wanted, there] = [words(expected), words(found ?? null)];
  return locale === 'zh' ? `应为 ${wanted}，实为 ${there}` : `expected ${wanted} but found ${there}`;
}
