export { COMPILER_CODES, type CompilerCode } from './codes';
export { type Compiled, compileProcess } from './compile-process';
export { assignmentByLane, type LaneAssignment } from './elements/lane-assignment';
export { compileDefinitions, type CompiledDefinitions } from './compile-definitions';
