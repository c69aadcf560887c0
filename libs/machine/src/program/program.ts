import type { JsonObject } from '@liuzhuan/kernel';
import type { NodeProgram } from './node-program';

/** FEEL source text without a leading `=`. Programs hold sources; compiled expressions are cached by source. */
export type FeelSource = string;
export type NodeId = string;
export type FlowId = string;
/** Element id of a process or sub-process; `<activity id>#members` for the members of a multi-instance or loop activity. */
export type ScopeKey = string;

/**
 * A compiled process: plain JSON, stored with its deployment, the only thing the machine needs to run a case.
 * Called processes are programs of their own.
 */
export interface Program {
  readonly format: 1;
  /** Process id = definition key. */
  readonly id: string;
  readonly name: string;
  readonly root: ScopeKey;
  readonly scopes: Readonly<Record<ScopeKey, ScopeProgram>>;
  /** FEEL for the title of a case, and for the persons who may start one. */
  readonly title?: FeelSource;
  readonly starters?: FeelSource;
  /** Ids of called processes, decisions and forms: what a deployment has to provide. */
  readonly calls: readonly string[];
  readonly decisions: readonly string[];
  readonly forms: readonly string[];
  /** Names of the data stores it reads or writes; absent = none. */
  readonly dataStores?: readonly string[];
}

/** How a scope behaves as a whole. `members`: the parallel or sequential instances of a multi-instance or looping activity. */
export type ScopeKind = 'process' | 'subProcess' | 'members' | 'eventSubProcess' | 'transaction' | 'adHocSubProcess';

/**
 * One scope = one flat XState machine. States are flow nodes, transitions are sequence flows; a token is a snapshot of this machine.
 * `machine` is a plain XState configuration whose actions and guards are names with params.
 */
export interface ScopeProgram {
  readonly key: ScopeKey;
  readonly kind: ScopeKind;
  readonly parent?: ScopeKey;
  readonly machine: JsonObject;
  readonly nodes: Readonly<Record<NodeId, NodeProgram>>;
  readonly flows: Readonly<Record<FlowId, FlowProgram>>;
  /** Nodes that receive a token when the scope starts without naming a start event. */
  readonly entries: readonly NodeId[];
  /** Nodes where tokens wait for each other: gateways with several incoming flows, in document order. */
  readonly joins: readonly NodeId[];
  /** Event sub-processes whose start events are watched as long as the scope lives. */
  readonly eventSubProcesses?: readonly NodeId[];
  /** Present when a node of the scope waits for a condition or for data. */
  readonly conditional?: true;
  /**
   * For each inclusive (or complex) join: for every flow and node of the scope, which incoming flows of the join it can reach
   * without passing through the join (BPMN 2.0.2, 13.4.3). Computed once, here.
   */
  readonly reach: Readonly<Record<NodeId, Readonly<Record<string, readonly FlowId[]>>>>;
}

export interface FlowProgram {
  readonly id: FlowId;
  readonly source: NodeId;
  readonly target: NodeId;
  readonly name?: string;
  readonly condition?: FeelSource;
  readonly isDefault?: boolean;
}
