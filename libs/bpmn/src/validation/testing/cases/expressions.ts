import { process } from '../../../testing/bpmn-xml';
import { type ConstraintCase, flow, node } from '../constraint-case';

const FORMAL = 'xsi:type="tFormalExpression"';
const conditional = (attributes: string, text: string, executable = 'true') =>
  process(
    node('intermediateCatchEvent', 'a', '', '', `<conditionalEventDefinition><condition ${attributes}>${text}</condition></conditionalEventDefinition>`),
    `isExecutable="${executable}"`,
  );
const conditioned = (expression: string, executable = 'true') => process(flow('f', 'a', 'b', expression), `isExecutable="${executable}"`);
const looped = (expression: string) => process(node('task', 'a', '', '', `<standardLoopCharacteristics>${expression}</standardLoopCharacteristics>`));
const timed = (expression: string) => process(node('startEvent', 'a', '', '', `<timerEventDefinition>${expression}</timerEventDefinition>`));
const assigned = (from: string) => process(node('task', 'a', '', '', `<dataInputAssociation><assignment><from ${from}>x</from><to ${FORMAL}>y</to></assignment></dataInputAssociation>`));
const performed = (expression: string) => process(node('userTask', 'a', '', '', `<potentialOwner><resourceAssignmentExpression>${expression}</resourceAssignmentExpression></potentialOwner>`));

/** Files that keep and break the constraints of `constraints/expressions`. */
export const EXPRESSIONS_CASES: readonly ConstraintCase[] = [
  ['bpmn-expression-informal', conditioned(`<conditionExpression ${FORMAL}>x</conditionExpression>`), conditioned('<conditionExpression>x</conditionExpression>')],
  ['bpmn-expression-informal', conditioned('<conditionExpression>x</conditionExpression>', 'false'), conditioned('<conditionExpression>x</conditionExpression>', '1')],
  ['bpmn-expression-informal', looped(`<loopCondition ${FORMAL}>x</loopCondition>`), looped('<loopCondition>x</loopCondition>')],
  ['bpmn-expression-informal', timed(`<timeDate ${FORMAL}>x</timeDate>`), timed('<timeCycle>x</timeCycle>')],
  ['bpmn-timer-several', timed('<timeDate>x</timeDate>'), timed('<timeDate>x</timeDate><timeCycle>y</timeCycle>')],
  ['bpmn-expression-informal', assigned(FORMAL), assigned('')],
  ['bpmn-expression-informal', performed('<formalExpression>x</formalExpression>'), performed('<expression>x</expression>')],
  ['bpmn-expression-empty', conditioned(`<conditionExpression ${FORMAL}><![CDATA[x]]></conditionExpression>`), conditioned(`<conditionExpression ${FORMAL} />`)],
  ['bpmn-expression-empty', performed('<formalExpression>x</formalExpression>'), performed('<formalExpression> </formalExpression>')],
  ['bpmn-condition-informal', conditional(FORMAL, 'x'), conditional('', 'x')],
  ['bpmn-condition-informal', conditional('', 'x', 'false'), conditional(FORMAL, '')],
];
