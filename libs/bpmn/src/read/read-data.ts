import type { DataAssociation, DataInput, IoSpecification, Property } from '../model/data';
import type { ModdleElement } from '../moddle/moddle-element';
import { childOf, childrenOf, flagOf, refOf, refsOf, textOf } from './moddle-access';
import { readNamed } from './read-base';
import type { ReadContext } from './read-context';
import { readExpression } from './read-expression';

/** `dataInput` and `dataOutput`. */
export function readDataItems(element: ModdleElement, property: 'dataInputs' | 'dataOutputs', context: ReadContext): DataInput[] {
  return childrenOf(element, property).map((item) => ({
    ...readNamed(item, context),
    isCollection: flagOf(item, 'isCollection'),
    itemSubjectRef: refOf(item, 'itemSubjectRef'),
  }));
}

export function readProperties(element: ModdleElement, context: ReadContext): Property[] {
  return childrenOf(element, 'properties').map((property) => ({
    ...readNamed(property, context),
    itemSubjectRef: refOf(property, 'itemSubjectRef'),
  }));
}

export function readIoSpecification(element: ModdleElement, context: ReadContext): IoSpecification | undefined {
  const specification = childOf(element, 'ioSpecification');
  if (!specification) return undefined;
  return {
    dataInputs: readDataItems(specification, 'dataInputs', context),
    dataOutputs: readDataItems(specification, 'dataOutputs', context),
    inputSets: childrenOf(specification, 'inputSets').map(requiredInputs),
    outputSets: childrenOf(specification, 'outputSets').map((set) => refsOf(set, 'dataOutputRefs')),
  };
}

/** Inputs of a set that have to be there before the activity begins (BPMN 2.0.2, 10.4.2). */
export function requiredInputs(set: ModdleElement): readonly string[] {
  const others = new Set([...refsOf(set, 'optionalInputRefs'), ...refsOf(set, 'whileExecutingInputRefs')]);
  return refsOf(set, 'dataInputRefs').filter((ref) => !others.has(ref));
}

export function readDataAssociations(
  element: ModdleElement,
  property: 'dataInputAssociations' | 'dataOutputAssociations',
): DataAssociation[] {
  return childrenOf(element, property).map((association) => ({
    id: textOf(association, 'id'),
    sourceRefs: refsOf(association, 'sourceRef'),
    targetRef: refOf(association, 'targetRef'),
    transformation: readExpression(association, 'transformation'),
    assignments: childrenOf(association, 'assignment').map((assignment) => ({
      from: readExpression(assignment, 'from'),
      to: readExpression(assignment, 'to'),
    })),
  }));
}
