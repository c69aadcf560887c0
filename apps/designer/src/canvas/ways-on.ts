import type { DiagramElement } from './modeler-services';

/** Sequence flows that leave an element, in order. */
export const waysOn = ({ outgoing = [] }: DiagramElement): readonly DiagramElement[] => outgoing.filter(({ type }) => type === 'bpmn:SequenceFlow');
