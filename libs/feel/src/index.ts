export { FEEL_CODES, type FeelCode } from './codes';
export { DECISION_CODES, type DecisionCode } from './decision/codes';
export { type CompiledExpression, type Dialect } from './expression/compiled-expression';
export { alternativesOf } from './expression/alternatives-of';
export { type Call, callsOf } from './expression/calls-of';
export { compileExpression, type CompileOptions, compileUnaryTests } from './expression/compile-expression';
export { evaluate, evaluateCondition, evaluateUnaryTests, type Evaluation } from './expression/evaluate';
export { type HostFunction, type HostFunctions, type MatchedRules } from './expression/frame';
export { normaliseSource } from './expression/normalise-source';
export { type KnownNames } from './expression/syntax';
export {
  type Aggregation,
  type BoxedExpression,
  type DecisionTable,
  type HitPolicy,
  type Parameter,
  type TableInput,
  type TableOutput,
  type TableRule,
} from './decision/model/boxed-expression';
export { type Decision, type DecisionModel, type DecisionService, type InputData, type ItemType, type KnowledgeModel } from './decision/model/decision-model';
export { liuzhuanDmnModdle } from './decision/moddle/liuzhuan-dmn-moddle';
export { parseDecisions } from './decision/read/parse-decisions';
export { checkDecisions } from './decision/check-decisions';
export { possibleResults } from './decision/possible-results';
export { type DecisionOutcome, evaluateDecision } from './decision/evaluate-decision';
