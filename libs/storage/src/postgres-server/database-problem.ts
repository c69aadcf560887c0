import type { BilingualText } from '@liuzhuan/kernel';
import { DATABASE_PROBLEMS, type DatabaseProblemCode } from './codes';

type Parameters = Readonly<Record<string, string | number>>;

/**
 * There is no database to work on, for a reason the person who runs the server can mend.
 * Thrown while starting only; `message` is the English text with its cure, `texts` and `cure` hold both languages.
 */
export class DatabaseProblem extends Error {
  override readonly name = 'DatabaseProblem';
  readonly texts: BilingualText;
  readonly cure: BilingualText;

  constructor(
    readonly code: DatabaseProblemCode,
    readonly params: Parameters = {},
  ) {
    const row = DATABASE_PROBLEMS[code];
    const texts = filled(row.message, params);
    const cure = filled(row.cure, params);
    super(`${texts.en} ${cure.en}`);
    this.texts = texts;
    this.cure = cure;
  }
}

// Not the kernel's fillText: this folder is also loaded before anything is built, when only types of other libraries resolve.
function filled(text: BilingualText, params: Parameters): BilingualText {
  const fill = (template: string) => template.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
  return { zh: fill(text.zh), en: fill(text.en) };
}
