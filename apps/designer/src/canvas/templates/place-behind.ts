import type Modeler from 'bpmn-js/lib/Modeler';
import type { OfficeTemplate } from '../../templates/office-template';
import { inOneStep } from '../in-one-step';
import { type Box, type DiagramElement, middleOf, serviceOf } from '../modeler-services';
import { waysOn } from '../ways-on';
import { templateElements } from './template-elements';

/** Room between what is there and what comes, in pixels of the drawing. */
const GAP = 50;

const isNode = ({ width, labelTarget, waypoints }: DiagramElement) => width !== undefined && labelTarget === undefined && waypoints === undefined;

/** The nearest place at or below `y` where a box lies on nothing. */
function freeTop(others: readonly DiagramElement[], { x, width, height }: Box, y: number): number {
  const inTheWay = (top: number) =>
    others.find((each) => each.x < x + width && each.x + (each.width ?? 0) > x && each.y < top + height && each.y + (each.height ?? 0) > top);
  let top = y;
  for (let found = inTheWay(top); found; found = inTheWay(top)) top = found.y + (found.height ?? 0) + GAP / 2;
  return top;
}

/** The one way on from a step, which a template may be put into. A gateway has its ways on purpose, unless it only joins. */
function onlyWayOn(source: DiagramElement): DiagramElement | undefined {
  const ways = waysOn(source);
  const waysIn = (source.incoming ?? []).filter(({ type }) => type === 'bpmn:SequenceFlow');
  if (source.businessObject.$instanceOf('bpmn:Gateway') && waysIn.length < 2) return undefined;
  return ways.length === 1 ? ways[0] : undefined;
}

/**
 * Puts a template behind a step, as one step of undo. Where the step goes on already, the template comes in between and what follows makes
 * room; else it lies to the right, on nothing else. The element whose properties must be looked at first.
 */
export function placeBehind(modeler: Modeler, template: OfficeTemplate, source: DiagramElement): DiagramElement | undefined {
  const modeling = serviceOf(modeler, 'modeling');
  const parent = source.parent;
  if (!parent) return undefined;
  const { elements, entry, exit, choose, box } = templateElements(modeler, template, source);
  const right = source.x + (source.width ?? 0);
  const onward = onlyWayOn(source);
  const siblings = serviceOf(modeler, 'elementRegistry').filter((each) => isNode(each) && each.parent === parent && !each.businessObject.$instanceOf('bpmn:Lane'));
  const left = right + GAP;
  const level = middleOf(source).y - (middleOf(entry).y - box.y);
  const behind = onward ? siblings.filter((each) => each.x >= right) : [];
  const top = onward ? level : freeTop(siblings, { ...box, x: left }, level);
  inOneStep(modeler, () => {
    if (behind.length > 0) modeling.moveElements(behind, { x: box.width + GAP, y: 0 });
    modeling.createElements(elements, { x: left + box.width / 2, y: top + box.height / 2 }, parent);
    modeling.connect(source, entry);
    if (!onward) return;
    modeling.reconnectStart(onward, exit, middleOf(exit));
    // It keeps its bends, which may lie across the step it began at: what does not lie ahead is gone to from below.
    const isAhead = (onward.target?.x ?? 0) >= exit.x + (exit.width ?? 0);
    modeling.layoutConnection(onward, { waypoints: [], ...(!isAhead && { preferredLayouts: ['v:v'] }) });
  });
  return choose;
}
