import type { Diagnostic, Json } from '@liuzhuan/kernel';
import type { FlowId, NodeId, Program } from '@liuzhuan/machine';

/** What happens in one step of a counter-example. `choose`: a gateway decided; `enter`: a start, or tokens that were joined. */
export type PathStepKind = 'enter' | 'complete' | 'timer' | 'message' | 'signal' | 'error' | 'choose';

/** One step of a counter-example: something happens at an element, and tokens run along the flows in this order. */
export interface PathStep {
  readonly element: NodeId;
  readonly kind: PathStepKind;
  readonly flows: readonly FlowId[];
  /** Outcome with which a task was completed. */
  readonly outcome?: string;
}

/** Something a process can do that its author cannot have meant, with the way there. */
export interface Finding extends Diagnostic {
  /** Elements to point at, the one of `location` first. */
  readonly elementIds: readonly NodeId[];
  /** Shortest way found from the start of a case to the mistake; empty for findings that need none (nodes that are never reached). */
  readonly path: readonly PathStep[];
}

/**
 * `sound`: every state was seen and no finding is an error. `unsound`: an error has been shown. `not-decided`: the state space is larger
 * than the limit and nothing wrong was found in the part that was seen.
 */
export interface SoundnessVerdict {
  readonly verdict: 'sound' | 'unsound' | 'not-decided';
  /** How many different states were seen. */
  readonly states: number;
  readonly findings: readonly Finding[];
}

export interface SoundnessOptions {
  /** Program of a called process: tells which errors can come out of it. An unknown one counts as raising any error that is caught. */
  readonly callees?: (key: string) => Program | undefined;
  /** Other programs of the deployment: what they send need not be sent by this one. */
  readonly companions?: readonly Program[];
  /** The values a decision can give, where they are known; undefined counts as any value. */
  readonly decisions?: (decision: string) => readonly Json[] | undefined;
  /** Give up beyond this many states. Default 200,000. */
  readonly stateLimit?: number;
  /** Called every thousand states or so. */
  readonly onProgress?: (states: number, waiting: number) => void;
  /** Asked every thousand states or so; true ends the search undecided. */
  readonly shouldStop?: () => boolean;
  /** `full`: every order of independent work is tried. `reduced` (default): one order stands for all where that cannot hide anything. */
  readonly search?: 'reduced' | 'full';
}
