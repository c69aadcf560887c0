import { runLevel } from '../dmn/run-level';
import type { SuiteScore } from '../suite-score';

/** Level 3 of the DMN Technology Compatibility Kit. */
export const run = (material: string): Promise<SuiteScore> => runLevel(material, 3);
