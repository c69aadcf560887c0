import type { BpmnModel } from '../model/bpmn-model';
import { elementsOfModel } from './find-element';

/** One clause of a regulation and the element that fulfils it. */
export interface ClauseUse {
  readonly clause: string;
  readonly elementId: string;
  readonly elementName?: string;
}

/** All `lz:clauses` of the model, in document order of each kind of element. */
export function clausesOf(model: BpmnModel): ClauseUse[] {
  return elementsOfModel(model).flatMap((element) =>
    element.clauses.map((clause) => ({ clause, elementId: element.id, elementName: element.name })),
  );
}
