import type { Decision, DecisionModel, DecisionService, InputData, ItemType, KnowledgeModel } from '../model/decision-model';
import { compact, type Element, hrefId, many, one, target, text } from './element';
import { readBoxed, readFunction, readParameter } from './read-boxed-expression';

function head(element: Element): InputData {
  const variable = one(element, 'variable');
  const name = text(element, 'name') ?? '';
  const own = variable && readParameter(variable);
  return { id: text(element, 'id') ?? name, name, variable: { ...own, name: own?.name ? own.name : name } };
}

function targets(elements: readonly Element[], property: string): string[] {
  return elements.map((element) => target(element, property)).filter((id) => id !== undefined);
}

function readDecision(element: Element): Decision {
  const information = many(element, 'informationRequirement');
  return {
    ...head(element),
    requiredInputs: targets(information, 'requiredInput'),
    requiredDecisions: targets(information, 'requiredDecision'),
    requiredFunctions: targets(many(element, 'knowledgeRequirement'), 'requiredKnowledge'),
    logic: readBoxed(one(element, 'decisionLogic')),
  };
}

function readKnowledge(element: Element): KnowledgeModel {
  const logic = one(element, 'encapsulatedLogic');
  return {
    ...head(element),
    requiredFunctions: targets(many(element, 'knowledgeRequirement'), 'requiredKnowledge'),
    logic: logic ? readFunction(logic) : null,
  };
}

function readService(element: Element): DecisionService {
  const ids = (property: string) =>
    many(element, property)
      .map(hrefId)
      .filter((id) => id !== undefined);
  return {
    ...head(element),
    outputDecisions: ids('outputDecision'),
    encapsulatedDecisions: ids('encapsulatedDecision'),
    inputDecisions: ids('inputDecision'),
    inputData: ids('inputData'),
  };
}

function readType(element: Element): ItemType {
  return compact({
    name: text(element, 'name') ?? '',
    base: text(element, 'typeRef'),
    isCollection: element['isCollection'] === true,
    allowedValues: text(one(element, 'allowedValues'), 'text'),
    typeConstraint: text(one(element, 'typeConstraint'), 'text'),
    components: many(element, 'itemComponent').map(readType),
    isFunction: one(element, 'functionItem') !== undefined,
  });
}

/** The whole file as a model. */
export function readDecisionModel(root: Element, resource: string, imported: readonly DecisionModel[]): DecisionModel {
  const elements = many(root, 'drgElement');
  const ofType = (type: string) => elements.filter((element) => element.$type === type);
  return {
    id: text(root, 'id') ?? resource,
    name: text(root, 'name') ?? resource,
    namespace: text(root, 'namespace') ?? '',
    resource,
    inputs: ofType('dmn:InputData').map(head),
    decisions: ofType('dmn:Decision').map(readDecision),
    functions: ofType('dmn:BusinessKnowledgeModel').map(readKnowledge),
    services: ofType('dmn:DecisionService').map(readService),
    types: many(root, 'itemDefinition').map(readType),
    imports: many(root, 'import').map((element) => ({ name: text(element, 'name') ?? '', namespace: text(element, 'namespace') ?? '' })),
    imported,
  };
}
