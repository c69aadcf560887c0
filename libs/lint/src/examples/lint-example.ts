import type { LintCode } from '../codes';
import type { LintResources } from '../lint-resources';

/** A code with a diagram it is about and one it is not. Contents of a process `p`, and of the file around it. */
export interface LintExample {
  readonly code: LintCode;
  readonly why: string;
  readonly bad: string;
  readonly good: string;
  /** Elements the bad diagram is blamed at. */
  readonly at: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly goodAttributes?: Readonly<Record<string, string>>;
  readonly roots?: string;
  readonly goodRoots?: string;
  readonly resources?: LintResources;
}
