import type { Instant, Json, JsonObject } from '@liuzhuan/kernel';
import type { FlowId, NodeId, ScopeKey } from '../program/program';

/** Local ids are drawn from counters of the snapshot (`t1`, `a1`, `s1`), so that a replay gives the same ids. */
export type TokenId = string;
export type ActivationId = string;
export type ScopeInstanceId = string;
/** Which program: definition id (`key:version`). */
export type ProgramRef = string;

/** `suspended`: stands still, with everything it waits for kept; only resuming or cancelling goes on. */
export type CaseStatus = 'active' | 'suspended' | 'completed' | 'cancelled' | 'failed';

/** Where a case stands: plain JSON, the whole truth about its tokens. */
export interface Snapshot {
  readonly format: 1;
  readonly status: CaseStatus;
  readonly counters: { readonly token: number; readonly activation: number; readonly scope: number };
  readonly scopes: Readonly<Record<ScopeInstanceId, ScopeInstance>>;
  readonly tokens: Readonly<Record<TokenId, Token>>;
  /** Causal graph of the activations from which living tokens stem; everything else is dropped after each step. */
  readonly activations: Readonly<Record<ActivationId, Activation>>;
  /** Who completed a node last (person id), for `assigneeOf(...)`. */
  readonly performers: Readonly<Record<NodeId, string>>;
  /** End event that finished the case, with the error code when it was an error end. */
  readonly end?: { readonly node: NodeId; readonly error?: string };
  /** Who cancelled the case (person id); absent when a program did, and while it runs. */
  readonly cancelledBy?: string;
}

/** One running scope: a process, a sub-process, or the members of a multi-instance activity. */
export interface ScopeInstance {
  readonly id: ScopeInstanceId;
  readonly program: ProgramRef;
  readonly key: ScopeKey;
  /** Token that stands on the activity which opened this scope; absent for the root. */
  readonly parent?: TokenId;
  readonly variables: JsonObject;
  readonly members?: MembersState;
  /** Completed activities that can be undone, in order of completion. */
  readonly compensations?: readonly CompensationRecord[];
  /** Sequential ad-hoc sub-process: activities not begun yet. */
  readonly upcoming?: readonly NodeId[];
  /** Ad-hoc sub-process whose people choose what begins: it stays open, with nothing running too, until they say that it is done. */
  readonly choosing?: true;
}

/** A completed activity that can be undone (BPMN 2.0.2, 10.7 and 13.5.5). */
export interface CompensationRecord {
  readonly node: NodeId;
  readonly activation: ActivationId;
  /** Handler of its boundary event; it sees `locals`, the data as they were when the activity completed. */
  readonly handler?: NodeId;
  readonly locals?: JsonObject;
  /** Without a handler: what was completed inside, and the data the inner scope had. */
  readonly inner?: {
    readonly program: ProgramRef;
    readonly key: ScopeKey;
    readonly variables: JsonObject;
    readonly compensations: readonly CompensationRecord[];
    /** Compensation event sub-process inside. */
    readonly start?: NodeId;
  };
}

/** Book-keeping of a multi-instance activity (BPMN 2.0.2, 13.3.7). */
export interface MembersState {
  readonly planned: readonly Json[];
  /** Index of the next planned member that has not been started (sequential instances). */
  readonly next: number;
  readonly completed: number;
  readonly terminated: number;
  /** Outputs of the completed members, always in planned order. */
  readonly outputs: readonly Json[];
  /** Planned index (0-based) of each entry of `outputs`. */
  readonly indexes: readonly number[];
  /** Members put in behind others at run time: planned index `index` begins when planned index `after` is done. */
  readonly waiting?: readonly { readonly after: number; readonly index: number }[];
  /** Signers of a plain task who only give their opinion, by planned index: what they bring decides nothing. */
  readonly advisory?: readonly number[];
}

/** A token is a snapshot of its scope's machine: `at` is the XState value. */
export interface Token {
  readonly id: TokenId;
  readonly scope: ScopeInstanceId;
  readonly at: NodeId;
  /** Flow by which it came to rest here (joins count flows). */
  readonly via?: FlowId;
  readonly activation: ActivationId;
  /** Variables of this token alone: multi-instance element, loop counter. */
  readonly locals?: JsonObject;
  /** Why it cannot go on; cleared by a retry. */
  readonly incident?: { readonly code: string; readonly params: Readonly<Record<string, Json>> };
  /** Where a retry takes up the work; present exactly while `incident` is. */
  readonly resume?: Resume;
  /** Boundary timers that fired already, by boundary event. */
  readonly timers?: Readonly<Record<NodeId, FiredTimer>>;
  /** Stands on an event sub-process only to watch for its start event; does not keep its scope alive. */
  readonly watching?: true;
  /** Conditions that hold and have fired: they fire again only after they ceased to hold. */
  readonly met?: readonly NodeId[];
  /** Events of a parallel multiple event that have occurred while others are still missing. */
  readonly occurred?: readonly NodeId[];
  /** Undoes completed activities of `scope`, one after the other, last record first; `cancels`: then the transaction is cancelled. */
  readonly compensates?: {
    readonly scope: ScopeInstanceId;
    readonly pending: readonly CompensationRecord[];
    readonly cancels?: true;
  };
  /** Only undoes: the token that asked for it has gone on. */
  readonly aside?: true;
  /** Runs a compensation handler for this token, which waits for its end. */
  readonly handles?: TokenId;
  /** A plain task that is being signed by several: the work is theirs, in the scope it holds. */
  readonly signing?: true;
  /** Waits for as many tokens as the activity needs to begin. */
  readonly gathering?: true;
  /** Waits for the data an input set of its activity requires. */
  readonly lacking?: true;
  /** Complex gateway that has fired and waits for the other flows: the flows it has taken tokens from. */
  readonly resetting?: readonly FlowId[];
}

/**
 * Which part of a visit failed. `open`: nothing was opened yet; `work`: boundary waits are open, the work itself is not; `collect`: the
 * inner scope is done, its results are not taken; `outputs`: done, output mappings of `node` are still to be evaluated before `event` is
 * sent; `send`: only the XState event `event` is still to be sent.
 */
export type Resume =
  | { readonly phase: 'open' | 'work' | 'collect' }
  | { readonly phase: 'outputs'; readonly node: NodeId; readonly event: string }
  | { readonly phase: 'send'; readonly event: string };

/** Book-keeping of a non-interrupting boundary timer: how often it fired; `over` when it will not fire again. */
export interface FiredTimer {
  readonly fired: number;
  /** Resolved literal of a cycle, so that a re-armed timer keeps its text. */
  readonly text?: string;
  readonly over: boolean;
}

/** One visit of a token to a node. `from`: the activations it stems from (several after a join). */
export interface Activation {
  readonly id: ActivationId;
  readonly scope: ScopeInstanceId;
  readonly node: NodeId;
  readonly from: readonly ActivationSource[];
  readonly since: Instant;
  /** Work that stems from this visit has been completed since: its completion cannot be withdrawn any more. */
  readonly touched?: true;
}

export interface ActivationSource {
  readonly activation: ActivationId;
  readonly via?: FlowId;
}
