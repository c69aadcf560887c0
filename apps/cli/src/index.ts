export { loadFiles, type LoadedFiles, type SourceFile } from './simulation/load-files';
export { simulate } from './simulation/simulate';
export { type Handler, readScript, type Script, type Step, stepsSchema } from './simulation/steps';
export { outcomeSchema, type SimulationEntry, type SimulationOutcome, type SimulationScope, type SimulationWait } from './simulation/outcome';
export { describeEntry } from './simulation/describe-entry';
export { JSON_SCHEMAS } from './simulation/json-schemas';
