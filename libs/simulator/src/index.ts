export { createSimulation, type Simulation, type SimulationOptions } from './create-simulation';
export { createMemoryStore, type MemoryStore, type MemoryStoreOptions } from './memory/memory-store';
export { type MemoryRows } from './memory/memory-rows';
export { createMemoryDefinitionStore, type MemoryDefinitionStore } from './memory/memory-definition-store';
export { createVirtualClock, type VirtualClock } from './memory/virtual-clock';
export { createCounterIds } from './memory/counter-ids';
export { likeJsonb } from './memory/like-jsonb';
export type { EngineUnderTest } from './scenario/engine-under-test';
export type {
  CompleteStep,
  Expectation,
  Scenario,
  ScenarioAction,
  ScenarioActions,
  ScenarioStart,
  ScenarioStep,
  TaskChoice,
} from './scenario/scenario';
export { runScenario, type ScenarioResult } from './scenario/run-scenario';
export type { ScenarioFailure } from './scenario/scenario-failure';
export type { ScenarioBeginning } from './scenario/playthrough';
export { Rehearsal, type RehearsalOptions } from './rehearsal/rehearsal';
export { type Standing, standingOf } from './rehearsal/standing';
export { recordedScenario } from './rehearsal/recorded-scenario';
export { scriptOf } from './rehearsal/read-script';
export type { ScenarioTrace, ScenarioTraceEntry } from './scenario/trace';
