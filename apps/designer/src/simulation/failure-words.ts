import { isJsonObject, type Json, type JsonObject } from '@liuzhuan/kernel';
import type { ScenarioFailure } from '@liuzhuan/simulator';
import type { Locale } from '@liuzhuan/ui';
import { officeTime } from './office-time';

/** What steps and persons are called, by id. */
export interface CalledByName {
  readonly step: (id: string) => string;
  readonly person: (id: string) => string;
}

const NO_TASKS: Readonly<Record<Locale, string>> = { zh: '没有待办', en: 'no tasks' };
const BETWEEN: Readonly<Record<Locale, string>> = { zh: '、', en: ', ' };

const isTask = (value: Json): value is JsonObject => isJsonObject(value) && typeof value['node'] === 'string';
const areTasks = (value: Json | undefined): value is readonly JsonObject[] => Array.isArray(value) && value.every((each: Json) => isTask(each));

/** “核稿”（秘书科科员甲）、“签发”. */
function tasksInWords(tasks: readonly JsonObject[], locale: Locale, names: CalledByName): string {
  const between = BETWEEN[locale];
  const said = tasks.map(({ node, assignee, due }) => {
    const persons = typeof assignee === 'string' && assignee !== '' ? assignee.split('|').map(names.person) : [];
    const notes = [...persons, ...(typeof due === 'string' ? [officeTime(due).slice(0, 16).replace('T', ' ')] : [])].join(between);
    return `“${names.step(String(node))}”${notes === '' ? '' : locale === 'zh' ? `（${notes}）` : ` (${notes})`}`;
  });
  return said.length === 0 ? NO_TASKS[locale] : said.join(between);
}

/** Why a step could not be taken, or what was not as expected, for a reader. */
export function failureWords({ rejection, details, message }: ScenarioFailure, locale: Locale, names: CalledByName): string {
  if (rejection) return rejection.message[locale];
  const { expected, found } = details;
  if (expected === undefined) return message;
  const [wanted, there] = areTasks(expected) && areTasks(found) ? [tasksInWords(expected, locale, names), tasksInWords(found, locale, names)] : [JSON.stringify(expected), JSON.stringify(found ?? null)];
  return locale === 'zh' ? `应为 ${wanted}，实为 ${there}` : `expected ${wanted} but found ${there}`;
}
