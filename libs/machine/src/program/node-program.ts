import type { FeelSource, FlowId, NodeId, ScopeKey } from './program';

/** BPMN's own names of the flow nodes, in camel case. */
export type NodeKind =
  | 'startEvent'
  | 'intermediateCatchEvent'
  | 'intermediateThrowEvent'
  | 'boundaryEvent'
  | 'endEvent'
  | 'task'
  | 'userTask'
  | 'manualTask'
  | 'serviceTask'
  | 'scriptTask'
  | 'businessRuleTask'
  | 'sendTask'
  | 'receiveTask'
  | 'exclusiveGateway'
  | 'parallelGateway'
  | 'inclusiveGateway'
  | 'eventBasedGateway'
  | 'complexGateway'
  | 'subProcess'
  | 'transaction'
  | 'adHocSubProcess'
  | 'callActivity';

/** What every node knows. Element-specific parts are optional sections; which one is filled follows from `kind`. */
export interface NodeProgram {
  readonly id: NodeId;
  readonly kind: NodeKind;
  readonly name: string;
  readonly clauses: readonly string[];
  readonly incoming: readonly FlowId[];
  readonly outgoing: readonly FlowId[];
  readonly defaultFlow?: FlowId;
  /** Events this node waits for or throws, in document order. Empty for none events. */
  readonly events?: readonly EventProgram[];
  readonly parallelMultiple?: boolean;
  /** Boundary and event-sub-process start events: whether they interrupt. */
  readonly interrupting?: boolean;
  readonly attachedTo?: NodeId;
  /** Ids of the boundary events on this activity. */
  readonly boundaries?: readonly NodeId[];
  readonly task?: TaskProgram;
  readonly script?: { readonly source: FeelSource; readonly result?: string };
  readonly decision?: { readonly ref: string; readonly result?: string };
  readonly service?: ServiceProgram;
  readonly call?: CallProgram;
  /** Scope opened by this node: sub-process body, or the members scope of a multi-instance activity. */
  readonly opens?: ScopeKey;
  readonly multiInstance?: MultiInstanceProgram;
  readonly standardLoop?: { readonly condition?: FeelSource; readonly testBefore: boolean; readonly maximum?: number };
  readonly outputs?: readonly Mapping[];
  readonly payload?: FeelSource;
  /** Event sub-process: its start event, watched as long as the scope around it lives. Absent for compensation starts. */
  readonly watches?: { readonly start: NodeId; readonly events: readonly EventProgram[]; readonly parallelMultiple?: boolean };
  /** Activity that undoes this one once it is completed: the handler of its compensation boundary event. */
  readonly compensationHandler?: NodeId;
  /** Event sub-process inside this sub-process that undoes it once it is completed. */
  readonly compensationStart?: NodeId;
  /** Tokens that must have come before the activity begins, and tokens it gives when it is done; absent = 1 (BPMN 2.0.2, 10.3). */
  readonly startQuantity?: number;
  readonly completionQuantity?: number;
  /** FEEL: when a complex gateway fires; sees `activationCount` and the number of tokens on each incoming flow, by flow id. */
  readonly activationCondition?: FeelSource;
  readonly adHoc?: {
    readonly sequential: boolean;
    readonly completion?: FeelSource;
    readonly cancelRemaining: boolean;
    /** FEEL: persons who choose what begins next; absent = everything begins by itself. */
    readonly chosenBy?: FeelSource;
  };
  /** A case may begin at this node although it is no start event: receive task, or catching node behind an instantiating gateway. */
  readonly instantiates?: boolean;
  /** Nodes that also have to be waited for when a case begins at this node (parallel instantiating gateway). */
  readonly alongside?: readonly NodeId[];
  /** Input sets of the activity, in order: it waits until everything one of them names is there. Absent = it begins at once. */
  readonly requires?: readonly RequiredData[];
  /** Data inputs: variables of the visit alone. */
  readonly inputs?: readonly Mapping[];
}

export interface EventProgram {
  readonly kind: 'message' | 'timer' | 'signal' | 'conditional' | 'error' | 'escalation' | 'compensation' | 'link' | 'cancel' | 'terminate';
  /** Message, signal or link name. */
  readonly name?: string;
  /** FEEL: correlation key of a message. */
  readonly key?: FeelSource;
  /** The key is found in what is sent instead of in the data of the case. */
  readonly keyOver?: 'payload';
  /** Error or escalation code; absent on a catching event = catches all. */
  readonly code?: string;
  readonly timer?: TimerProgram;
  readonly condition?: FeelSource;
  /** Activity to compensate; absent = all completed activities of the scope. */
  readonly activity?: NodeId;
  /** Compensation that is not waited for. */
  readonly goesOn?: true;
}

/** A timer of BPMN: `text` is a literal ("3 working days", "PT5M", "R3/P1D", a date) or, with `feel`, an expression that gives one. */
export interface TimerProgram {
  readonly kind: 'duration' | 'date' | 'cycle';
  readonly text: string;
  readonly feel: boolean;
}

/** What one input set requires (BPMN 2.0.2, 13.3.2): names for people, and where the data come from: it is available once all of these have a value. */
export interface RequiredData {
  readonly names: readonly string[];
  readonly sources: readonly FeelSource[];
}

export interface Mapping {
  readonly target: string;
  readonly source: FeelSource;
}

export interface CallProgram {
  readonly process: string;
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
}

export interface ServiceProgram {
  readonly type: string;
  readonly result?: string;
  readonly inputs: readonly { readonly name: string; readonly value: FeelSource }[];
}

export interface MultiInstanceProgram {
  readonly sequential: boolean;
  readonly cardinality?: FeelSource;
  readonly collection?: FeelSource;
  readonly element?: string;
  readonly completion?: FeelSource;
  readonly output?: FeelSource;
  readonly into?: string;
  readonly behavior?: 'all' | 'one' | 'none' | 'complex';
  /** Events thrown when members complete: at the first, at each, or whenever a FEEL condition holds. */
  readonly throws?: readonly { readonly when: 'first' | 'each' | { readonly holds: FeelSource }; readonly event: EventProgram }[];
}

/** What the engine needs to give a task to people. Texts are literals unless they start with `=` (then FEEL). */
export interface TaskProgram {
  readonly assignment?: { readonly rule: FeelSource; readonly mode: 'direct' | 'claim'; readonly skipIfSame: readonly NodeId[] };
  readonly due?: {
    readonly within?: string;
    readonly by?: string;
    readonly anchor?: FeelSource;
    readonly remindBefore?: string;
    readonly remindEvery?: string;
    readonly escalateTo?: FeelSource;
    /** Show a warning light before the due date. */
    readonly warning?: boolean;
  };
  /** Fields that may be changed (`['*']` = all), and those nobody sees at this step (absent = none). */
  readonly form?: { readonly key: string; readonly editable: readonly string[]; readonly hidden?: readonly string[] };
  readonly outcomes: readonly OutcomeProgram[];
  readonly outcomeVariable: string;
  readonly returnTo: readonly NodeId[];
  readonly documents?: {
    readonly access: 'read' | 'write';
    readonly lock: boolean;
    /** Outcomes on which versions are locked, in place of all. */
    readonly lockOn?: readonly string[];
  };
  readonly copies: readonly FeelSource[];
}

export interface OutcomeProgram {
  readonly name: string;
  readonly label: string;
  readonly opinion: 'required' | 'optional' | 'none';
  readonly primary: boolean;
  /** Offered only when this FEEL condition holds. */
  readonly condition?: FeelSource;
}
