export { FEEL_CODES, type FeelCode } from './codes';
export { type CompiledExpression, type Dialect } from './expression/compiled-expression';
export { compileExpression, type CompileOptions, compileUnaryTests } from './expression/compile-expression';
export { evaluate, evaluateCondition, evaluateUnaryTests, type Evaluation } from './expression/evaluate';
export { type HostFunction, type HostFunctions } from './expression/frame';
export { normaliseSource } from './expression/normalise-source';
export { type KnownNames } from './expression/syntax';
