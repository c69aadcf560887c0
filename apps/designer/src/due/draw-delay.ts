import { wayDown } from '../canvas/clear-place';
import { inOneStep } from '../canvas/in-one-step';
import type { OpenDrawing } from '../canvas/modeler-context';
import { type DiagramElement, middleOf, type ModdleObject, type Point, serviceOf } from '../canvas/modeler-services';
import { copiedSettings } from '../editing/copied-settings';
import { textAt } from '../editing/extension-values';
import type { TimerText } from './delay-timer';

/** What the office does by itself when a task's limit ends. */
export interface DelayPlan {
  /** Name of the boundary event. */
  readonly name: string;
  readonly timer: TimerText;
  /** The decision taken for the officer: value of the task's outcome variable. */
  readonly outcome?: string;
  /** The task of a superior that takes over: its name, who does it, and within what time. */
  readonly superior?: { readonly name: string; readonly rule: string; readonly within?: string };
  /** Where the case goes then: a step that follows the task now. */
  readonly next: DiagramElement;
}

/** Below the task, beside what lies there. */
const BELOW = 110;
const BESIDE = 130;
/** From the middle of a task to that of what comes next: half a task and some room. */
const LEFT_OF_NEXT = 80;
/** Gateways for which a further way in would be a further token to wait for. */
const COUNTING = ['bpmn:ParallelGateway', 'bpmn:InclusiveGateway', 'bpmn:ComplexGateway'];
/** What a superior's task has of the one it takes over. */
const TAKEN_OVER = ['lz:Form', 'lz:Outcome', 'lz:Return', 'lz:Documents', 'lz:Copy'];

const widthOf = ({ width = 0 }: DiagramElement) => width;
const heightOf = ({ height = 0 }: DiagramElement) => height;

/** Boundary events on a task, in the order of the drawing. */
export function boundaryEventsOn({ modeler }: OpenDrawing, host: DiagramElement): readonly DiagramElement[] {
  return serviceOf(modeler, 'elementRegistry').filter((element) => element.host === host && element.labelTarget === undefined);
}

/** A way into the next step that is taken for itself: before a joining gateway the two ways are brought together first. */
function entryOf({ modeler }: OpenDrawing, host: DiagramElement, next: DiagramElement): DiagramElement {
  if (!COUNTING.includes(next.type)) return next;
  const modeling = serviceOf(modeler, 'modeling');
  const flow = host.outgoing?.find((candidate) => candidate.target === next);
  const place = { x: next.x - BESIDE / 2, y: next.y + heightOf(next) / 2 };
  const merge = modeling.createShape(serviceOf(modeler, 'elementFactory').createShape({ type: 'bpmn:ExclusiveGateway' }), place, host.parent as DiagramElement);
  if (flow) modeling.reconnectEnd(flow, merge, place);
  modeling.connect(merge, next);
  return merge;
}

function attachTimer(drawing: OpenDrawing, host: DiagramElement, { name, timer, outcome }: DelayPlan): DiagramElement {
  const { modeler } = drawing;
  const [modeling, factory] = [serviceOf(modeler, 'modeling'), serviceOf(modeler, 'bpmnFactory')];
  const taken = boundaryEventsOn(drawing, host).length;
  const place = { x: host.x + widthOf(host) * (taken % 2 === 0 ? 0.3 : 0.75), y: host.y + heightOf(host) };
  const shape = serviceOf(modeler, 'elementFactory').createShape({ type: 'bpmn:BoundaryEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' });
  const event = modeling.createShape(shape, place, host, { attach: true });
  const [definition] = event.businessObject.get('eventDefinitions') as readonly [ModdleObject];
  const time = factory.create('bpmn:FormalExpression', { body: timer.body });
  time.$parent = definition;
  modeling.updateModdleProperties(event, definition, { [timer.property]: time });
  const variable = textAt(host.businessObject, 'lz:outcomeVariable') || 'outcome';
  const output = { type: 'lz:Output', attributes: { target: variable, source: JSON.stringify(outcome) } };
  const extensionElements = outcome === undefined ? undefined : copiedSettings(host.businessObject, [], [output], factory);
  if (extensionElements) extensionElements.$parent = event.businessObject;
  modeling.updateProperties(event, { name, ...(extensionElements ? { extensionElements } : {}) });
  return event;
}

/** Below and to the right of the task, but not right below what comes next: the way there goes up beside it. */
function placeBelow(host: DiagramElement, next: DiagramElement): Point {
  const [middle, beforeNext] = [middleOf(host).x, middleOf(next).x - LEFT_OF_NEXT];
  const isAhead = beforeNext >= middle;
  return { x: isAhead ? Math.min(middle + BESIDE, beforeNext) : middle + BESIDE, y: host.y + heightOf(host) + BELOW };
}

function superiorTask({ modeler }: OpenDrawing, host: DiagramElement, { name, rule, within }: NonNullable<DelayPlan['superior']>, next: DiagramElement): DiagramElement {
  const modeling = serviceOf(modeler, 'modeling');
  const place = placeBelow(host, next);
  const task = modeling.createShape(serviceOf(modeler, 'elementFactory').createShape({ type: 'bpmn:UserTask' }), place, host.parent as DiagramElement);
  const own = [{ type: 'lz:Assignment', attributes: { rule, mode: 'direct' } }, ...(within === undefined ? [] : [{ type: 'lz:Due', attributes: { within } }])];
  const extensionElements = copiedSettings(host.businessObject, TAKEN_OVER, own, serviceOf(modeler, 'bpmnFactory'));
  extensionElements.$parent = task.businessObject;
  modeling.updateProperties(task, { name, extensionElements, 'lz:outcomeVariable': textAt(host.businessObject, 'lz:outcomeVariable') || undefined });
  return task;
}

/** Puts a timer on a task and connects it, as one step of undo. The superior's task, when there is one. */
export function drawDelay(drawing: OpenDrawing, host: DiagramElement, plan: DelayPlan): DiagramElement | undefined {
  const modeling = serviceOf(drawing.modeler, 'modeling');
  let task: DiagramElement | undefined;
  inOneStep(drawing.modeler, () => {
    const event = attachTimer(drawing, host, plan);
    const entry = entryOf(drawing, host, plan.next);
    task = plan.superior && superiorTask(drawing, host, plan.superior, entry);
    if (task) {
      modeling.moveElements([task], { x: 0, y: wayDown(drawing, task) });
      modeling.connect(event, task);
    }
    modeling.connect(task ?? event, entry);
  });
  return task;
}

/** The trigger of an event that waits for a time; undefined for others. */
export const timerIn = ({ businessObject }: DiagramElement): ModdleObject | undefined => ((businessObject.get('eventDefinitions') ?? []) as readonly ModdleObject[]).find(({ $type }) => $type === 'bpmn:TimerEventDefinition');
