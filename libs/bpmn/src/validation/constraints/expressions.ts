import type { ConstraintTable } from '../constraint';
import { isExecuted } from '../source/facts';
import { childrenOf, schemaTypeOf, type SourceElement } from '../source/source-element';

const FORMAL = 'tFormalExpression';
/** Elements whose type is a formal expression by the schema, so that they need not say it. */
const FORMAL_BY_SCHEMA = ['formalExpression', 'dataPath', 'messagePath', 'transformation'];
/** Elements of type `tExpression`, by the element they stand in; only `xsi:type` makes them formal. */
const EXPRESSIONS: Readonly<Record<string, readonly string[]>> = {
  adHocSubProcess: ['completionCondition'],
  assignment: ['from', 'to'],
  complexGateway: ['activationCondition'],
  multiInstanceLoopCharacteristics: ['loopCardinality', 'completionCondition'],
  sequenceFlow: ['conditionExpression'],
  standardLoopCharacteristics: ['loopCondition'],
  timerEventDefinition: ['timeDate', 'timeDuration', 'timeCycle'],
  resourceAssignmentExpression: ['expression'],
  resourceParameterBinding: ['expression'],
};

const isFormal = (element: SourceElement): boolean => schemaTypeOf(element) === FORMAL;

const needsBody = (element: SourceElement): boolean =>
  isFormal(element) || FORMAL_BY_SCHEMA.includes(element.name) || (element.name === 'condition' && element.parent?.name === 'complexBehaviorDefinition');

/** Expressions: EXT.012, 013, 123. */
export const EXPRESSION_CONSTRAINTS = {
  'bpmn-expression-informal': {
    ext: 12,
    clause: '8.4.6',
    severity: 'info',
    of: Object.keys(EXPRESSIONS),
    message: { zh: '可执行流程里，“{name}”的表达式须标明为 tFormalExpression', en: 'In an executable process the expression of "{name}" must be marked as tFormalExpression' },
    cure: { zh: '加上 xsi:type="tFormalExpression"；别的软件会把未标明的当作说明文字', en: 'Add xsi:type="tFormalExpression"; other software takes an unmarked one for prose' },
    broken: (element) => isExecuted(element) && childrenOf(element, ...(EXPRESSIONS[element.name] ?? [])).some((expression) => !isFormal(expression)),
  },
  'bpmn-expression-empty': {
    ext: 13,
    clause: '8.4.6',
    severity: 'warning',
    of: ['*'],
    message: { zh: '<{element}> 是正式表达式，但没有内容', en: '<{element}> is a formal expression, but empty' },
    cure: { zh: '写上表达式，或删去该元素', en: 'Write the expression, or remove the element' },
    broken: (element) => needsBody(element) && element.text.trim() === '',
  },
  'bpmn-condition-informal': {
    ext: 123,
    clause: '10.5.5',
    severity: 'info',
    of: ['conditionalEventDefinition'],
    property: 'condition',
    message: { zh: '可执行流程里，条件事件要有正式表达式', en: 'In an executable process a conditional event needs a formal expression' },
    cure: { zh: '写上条件，并标明 xsi:type="tFormalExpression"', en: 'Write the condition and mark it with xsi:type="tFormalExpression"' },
    broken: (definition) => isExecuted(definition) && !childrenOf(definition, 'condition').some((condition) => isFormal(condition) && condition.text.trim() !== ''),
  },
  'bpmn-timer-several': {
    clause: '10.5.5',
    severity: 'warning',
    of: ['timerEventDefinition'],
    message: { zh: '定时只能写时刻、时长、周期之一', en: 'A timer has either a date, a duration or a cycle' },
    cure: { zh: '只留一种', en: 'Keep one of them' },
    broken: (definition) => childrenOf(definition, 'timeDate', 'timeDuration', 'timeCycle').length > 1,
  },
} as const satisfies ConstraintTable;
