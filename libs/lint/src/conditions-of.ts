import { type Expression, isActivity, type NamedElement } from '@liuzhuan/bpmn';
import type { LintContext } from './lint-context';

/** A condition of the diagram and where it stands. */
export interface ConditionUse {
  readonly element: NamedElement;
  readonly property: string;
  readonly expression: Expression;
}

/** All conditions the standard has a place for, in FEEL: a language that is named and is not FEEL is left out. */
export function conditionsOf({ nodes, flows }: LintContext): ConditionUse[] {
  const use = (element: NamedElement, property: string, expression: Expression | undefined): ConditionUse[] =>
    expression && isFeel(expression) ? [{ element, property, expression }] : [];
  return [
    ...flows.flatMap((flow) => use(flow, 'conditionExpression', flow.conditionExpression)),
    ...nodes.flatMap((node) => [
      ...(node.type === 'complexGateway' ? use(node, 'activationCondition', node.activationCondition) : []),
      ...(node.type === 'adHocSubProcess' ? use(node, 'completionCondition', node.completionCondition) : []),
      ...(isActivity(node) && node.loop?.type === 'standard' ? use(node, 'loopCondition', node.loop.loopCondition) : []),
      ...(isActivity(node) && node.loop?.type === 'multiInstance'
        ? [...use(node, 'loopCardinality', node.loop.loopCardinality), ...use(node, 'completionCondition', node.loop.completionCondition)]
        : []),
      ...('eventDefinitions' in node
        ? node.eventDefinitions.flatMap((definition) =>
            definition.type === 'conditional' ? use(node, 'condition', definition.condition) : [],
          )
        : []),
    ]),
  ];
}

function isFeel({ language }: Expression): boolean {
  return language === undefined || /feel/i.test(language);
}
