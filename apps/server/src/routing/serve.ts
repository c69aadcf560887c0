import { type BilingualText, Defect, type Json, type Rejection } from '@liuzhuan/kernel';
import type { Outcome } from '@liuzhuan/engine';
import { ProblemException } from '../problems/problem-exception';

/** The value of an engine outcome, or its rejection as a problem. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw problemOf(outcome.rejection);
}

/** A form's field errors travel in the rejection's params; on the wire they are `fields`. */
export function problemOf(rejection: Rejection): ProblemException {
  const fields = rejection.params['problems'];
  return new ProblemException(rejection, Array.isArray(fields) ? { fields: fields as never } : {});
}

/** What is asked for by an id, as people call it. */
const THINGS = {
  case: { zh: '案件', en: 'case' },
  definition: { zh: '流程', en: 'process' },
  document: { zh: '文件', en: 'document' },
  draft: { zh: '草稿', en: 'draft' },
  lease: { zh: '作业的租期', en: 'lease of job' },
  message: { zh: '消息', en: 'message' },
  migration: { zh: '迁移', en: 'migration' },
  notice: { zh: '通知', en: 'notice' },
  recount: { zh: '限时重算', en: 'recount' },
  release: { zh: '发布', en: 'release' },
  retention: { zh: '归档运行', en: 'retention run' },
  task: { zh: '待办', en: 'task' },
} satisfies Readonly<Record<string, BilingualText>>;

type Thing = keyof typeof THINGS;

/** A thing and its id: `case 4711`. */
type Named = `${Thing} ${string}`;

function inWords(what: Named): Json {
  const space = what.indexOf(' ');
  const words = THINGS[what.slice(0, space) as Thing];
  const id = what.slice(space);
  return { zh: words.zh + id, en: words.en + id };
}

/** The thing, or 404 naming what was asked for: `case 4711`. */
export function found<T>(thing: T | undefined | null, what: Named): T {
  if (thing === undefined || thing === null) throw ProblemException.of('not-found', { what: inWords(what) });
  return thing;
}

/** A person's id where an account must be one. */
export function must<T>(value: T | undefined, expectation: string): T {
  if (value === undefined) throw new Defect(`Expected ${expectation} but there is none`);
  return value;
}
