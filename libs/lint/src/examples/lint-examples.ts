import { EXAMPLES_OF_SETTINGS } from './examples-of-settings';
import { EXAMPLES_OF_SHAPE } from './examples-of-shape';
import type { LintExample } from './lint-example';

/** Every rule with a bad and a good diagram: what its page shows and its test tries. */
export const LINT_EXAMPLES: readonly LintExample[] = [...EXAMPLES_OF_SHAPE, ...EXAMPLES_OF_SETTINGS];
