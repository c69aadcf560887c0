import { dueOf } from '../../due/due-settings';
import { boundaryEventsOn, timerIn } from '../../due/draw-delay';
import { extensionOf, extensionsOf, textAt } from '../../editing/extension-values';
import { outcomesOf } from '../../editing/outcomes-of';
import type { StepFacts } from '../../templates/step-facts';
import type { OpenDrawing } from '../modeler-context';
import type { DiagramElement, ModdleObject } from '../modeler-services';
import { waysOn } from '../ways-on';

const asksFor = (variable: string) => {
  const word = new RegExp(`(?<![\\p{L}\\p{N}_.])${variable.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&')}(?![\\p{L}\\p{N}_])`, 'u');
  return (flow: DiagramElement): boolean => word.test(textAt(flow.businessObject.get('conditionExpression') as ModdleObject | undefined, 'body'));
};

/** Whether the first place behind a step where the way splits asks for a variable. What another person decides in between is not the step's. */
function isDecidedBehind(step: DiagramElement, variable: string): boolean {
  const seen = new Set<DiagramElement>();
  for (let [only] = waysOn(step); only?.target && !seen.has(only.target); ) {
    const node = only.target;
    seen.add(node);
    if (node.businessObject.$instanceOf('bpmn:UserTask') || node.businessObject.$instanceOf('bpmn:ManualTask')) return false;
    const ways = waysOn(node);
    if (ways.length !== 1) return ways.some(asksFor(variable));
    only = ways[0];
  }
  return false;
}

/** True for what a person does: to such a step an office step can be put on. */
export const isOfficeStep = ({ businessObject, labelTarget, waypoints }: DiagramElement): boolean =>
  labelTarget === undefined && waypoints === undefined && (businessObject.$instanceOf('bpmn:UserTask') || businessObject.$instanceOf('bpmn:ManualTask'));

/** What a step of the drawing says. `laneRule` (FEEL) is who does it where the step itself names nobody. */
export function readStepFacts(drawing: OpenDrawing, step: DiagramElement, laneRule: string): StepFacts {
  const object = step.businessObject;
  const assignment = extensionOf(object, 'lz:Assignment');
  const outcomeVariable = textAt(object, 'lz:outcomeVariable') || 'outcome';
  return {
    rule: textAt(assignment, 'rule') || laneRule,
    skipIfSame: textAt(assignment, 'skipIfSame'),
    due: dueOf(object),
    outcomes: outcomesOf(object),
    outcomeVariable,
    copies: extensionsOf(object, 'lz:Copy').map((copy) => textAt(copy, 'to')),
    isRepeated: object.get('loopCharacteristics') !== undefined,
    ways: waysOn(step).length,
    hasTimer: boundaryEventsOn(drawing, step).some((event) => timerIn(event) !== undefined && event.businessObject.get('cancelActivity') !== false),
    isDecidedNext: isDecidedBehind(step, outcomeVariable),
  };
}
