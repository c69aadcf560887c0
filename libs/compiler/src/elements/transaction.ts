import type { ElementCompiler } from './element-compiler';
import { subProcessLike } from './sub-process';

/** Transaction (BPMN 2.0.2, 10.3.5): a sub-process with a scope of its own kind, so that a cancel end event finds it. */
export const transaction: ElementCompiler<'transaction'> = subProcessLike<'transaction'>();
