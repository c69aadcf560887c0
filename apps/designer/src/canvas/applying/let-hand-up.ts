import { extensionsOf, textAt } from '../../editing/extension-values';
import { replacedContainer } from '../../editing/replaced-container';
import { applyEdits } from '../../repair/apply-edits';
import type { OpenDrawing } from '../modeler-context';
import { type DiagramElement, middleOf, serviceOf } from '../modeler-services';
import { waysOn } from '../ways-on';

/** The outcome by which a case is handed up, and what stands on the way up. */
export interface HandingUp {
  /** Variable of the outcome. */
  readonly variable: string;
  readonly outcome: string;
  readonly name: string;
  /** What stands on the choice. */
  readonly question: string;
  /** What stands on the way on, unless it has a name. */
  readonly otherwise: string;
}

/** Takes a button from a task: the highest level has nobody above. */
export function takeOutcome({ modeler }: OpenDrawing, task: DiagramElement, outcome: string): void {
  const kept = extensionsOf(task.businessObject, 'lz:Outcome').filter((each) => textAt(each, 'name') !== outcome);
  const container = replacedContainer(task.businessObject, new Map([['lz:Outcome', kept]]), serviceOf(modeler, 'bpmnFactory'));
  serviceOf(modeler, 'modeling').updateProperties(task, { extensionElements: container });
}

/** Puts a choice behind a step: up to the next level, or on as before. The levels above come to stand below the choice. */
export function letHandUp(drawing: OpenDrawing, step: DiagramElement, above: readonly [next: DiagramElement, ...others: DiagramElement[]], { variable, outcome, name, question, otherwise }: HandingUp): void {
  const { modeler } = drawing;
  const modeling = serviceOf(modeler, 'modeling');
  const [next] = above;
  applyEdits(drawing, [{ kind: 'insert-after', after: step.id, type: 'bpmn:ExclusiveGateway' }]);
  const gateway = waysOn(step)[0]?.target;
  if (!gateway) return;
  modeling.moveElements(above, { x: middleOf(gateway).x - middleOf(next).x, y: 0 });
  const [onward] = waysOn(gateway);
  const up = modeling.connect(gateway, next);
  const condition = serviceOf(modeler, 'bpmnFactory').create('bpmn:FormalExpression', { body: `${variable} = ${JSON.stringify(outcome)}` });
  condition.$parent = up.businessObject;
  modeling.updateProperties(up, { name, conditionExpression: condition });
  if (onward && textAt(onward.businessObject, 'name') === '') modeling.updateProperties(onward, { name: otherwise });
  modeling.updateProperties(gateway, { name: question, ...(onward && { default: onward.businessObject }) });
}
