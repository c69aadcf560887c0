import { type BpmnModel, flowNodesOf, sequenceFlowsOf } from '@liuzhuan/bpmn';
import { createLintContext } from '../lint-context';
import type { Repair, Repairable } from './repair';
import { REPAIRS } from './repairs';

/**
 * What one click can do about a finding of lint or of the proof; undefined where only the author can know. Pure: the drawing as it was when
 * the finding was made goes in, edits come out.
 */
export function repairOf(model: BpmnModel, { code, location: { elementId }, params }: Repairable): Repair | undefined {
  const repair = REPAIRS[code];
  if (!repair || elementId === undefined) return undefined;
  const process =
    model.processes.find(({ id }) => id === elementId) ??
    model.processes.find((each) => flowNodesOf(each).some(({ id }) => id === elementId) || sequenceFlowsOf(each).some(({ id }) => id === elementId));
  return process && repair({ ...createLintContext(model, process, {}), elementId, params });
}
