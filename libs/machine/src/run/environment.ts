import type { DecisionModel } from '@liuzhuan/feel';
import type { Instant, Json, JsonObject } from '@liuzhuan/kernel';
import type { FlowId, NodeId, Program } from '../program/program';
import type { ProgramRef, ScopeInstanceId } from './snapshot';

/** Functions an expression may call beside FEEL's own: directory and calendar. Pure for the length of a step. */
export type HostFunctions = Readonly<Record<string, (...args: Json[]) => Json | undefined>>;

/** All that comes in from outside: a step reads the world through this and nothing else. */
export interface Environment {
  readonly now: Instant;
  readonly functions: HostFunctions;
  /** Names visible in every expression: starter, starterUnit, organisation, instanceId, case … */
  readonly constants: JsonObject;
  /** Values of the data stores that the programs of the case name, by name: one for all cases of the organisation. */
  readonly dataStores?: JsonObject;
  /** Moves after which a step counts as an endless loop; {@link MOVE_LIMIT} unless given. */
  readonly moveLimit?: number;
  /**
   * Which of its outgoing flows a node takes, in place of their conditions; undefined = the conditions decide. For those who have a case follow
   * a given path. Asked once each time a node with conditional flows is left; naming the default flow alone, or nothing, takes the default flow.
   */
  choose?(node: NodeId, flows: readonly FlowId[], scope: ScopeInstanceId): readonly FlowId[] | undefined;
  /** The compiled program of a definition id. Throws a Defect when the engine did not load it. */
  program(ref: ProgramRef): Program;
  /** Definition id in force for a process key (call activities bind when they are reached); undefined when none is deployed. */
  resolveProcess(key: string): ProgramRef | undefined;
  /** The decision model deployed with a definition that holds this decision. */
  decision(program: ProgramRef, decisionId: string): DecisionModel | undefined;
}
