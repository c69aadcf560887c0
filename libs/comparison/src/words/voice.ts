import type { BilingualText } from '@liuzhuan/kernel';

/** What things are called in one version. */
export interface Voice {
  /** `“核稿”`, or what kind of element it is when it has no name; the id itself when the version has no such element. */
  readonly element: (id: string) => BilingualText;
  /** Title of a form by its key. */
  readonly form: (key: string) => string;
  /** Name of a decision by its id. */
  readonly decision: (id: string) => string;
}
