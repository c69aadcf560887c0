import type { ActivityBase } from './activity';
import type { Mapping } from './settings';

/** Calls another process or global task (BPMN 2.0.2, 13.3.5). */
export interface CallActivity extends ActivityBase {
  readonly type: 'callActivity';
  /** Process id, without namespace prefix. */
  readonly calledElement?: string;
  /** `<lz:in>`: variables of the callee, FEEL over the caller's. */
  readonly inMappings: readonly Mapping[];
  /** `<lz:out>`: variables of the caller, FEEL over the callee's. */
  readonly outMappings: readonly Mapping[];
}
