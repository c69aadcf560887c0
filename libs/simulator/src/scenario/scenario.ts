import type { Json, JsonObject } from '@liuzhuan/kernel';

/**
 * A case played through: plain JSON (YAML is read by the caller). Persons are ids, nodes are BPMN ids, times are ISO 8601 with offset.
 * Every step has exactly one key.
 */
export interface Scenario {
  readonly name: string;
  /** Key of the process (the version in force) or id `key:version`. */
  readonly definition: string;
  readonly organisation: string;
  readonly now: string;
  readonly start: ScenarioStart;
  readonly steps: readonly ScenarioStep[];
  /** End event that has to be reached. */
  readonly end?: string;
}

export interface ScenarioStart {
  /** Absent: started by a service. */
  readonly by?: string;
  readonly data?: JsonObject;
  readonly startNode?: string;
  /** Started by the clock: the clock is moved to the first start timer that waits at this start event. */
  readonly timer?: string;
  /** Started by a condition: the clock goes from hour to hour until that of this start event becomes true. */
  readonly condition?: string;
  /** Name of the message that starts the case; `data` is its payload. */
  readonly message?: string;
  /** Name of the signal that starts the case; `data` is its payload. */
  readonly signal?: string;
}

/** An open task: by its node, and where several are open there by member (index or item) or by who has it. */
export interface TaskChoice {
  readonly task: string;
  /** Default: the assignee, or the first candidate. */
  readonly by?: string;
  readonly member?: Json;
}

export interface CompleteStep extends TaskChoice {
  readonly outcome?: string;
  readonly opinion?: string;
  readonly data?: JsonObject;
}
export interface ReturnStep extends TaskChoice {
  readonly to: string;
  readonly reason: string;
}
export interface ReassignStep extends TaskChoice {
  readonly to: string;
  readonly reason?: string;
}
export interface ReasonStep extends TaskChoice {
  readonly reason: string;
}
export interface AddMemberStep extends TaskChoice {
  readonly persons: readonly string[];
  readonly position: 'before' | 'after' | 'parallel';
  readonly reason?: string;
}
/** Done by the starter with `by`, else by an administrator. */
export interface CaseStep {
  readonly by?: string;
  readonly reason: string;
}
/** An ad-hoc sub-process, and the activity that begins in it; without `begin` nothing more is to begin there. */
export interface ChooseStep {
  readonly node: string;
  readonly begin?: string;
  readonly by?: string;
  readonly reason?: string;
}
export interface RemindStep extends TaskChoice {
  readonly text?: string;
}
/** What a worker does with a service job: brings variables, fails, or reports a BPMN error. */
export interface ServiceStep {
  readonly node: string;
  readonly result?: JsonObject;
  readonly fail?: string;
  readonly error?: string;
}
export interface MessageStep {
  readonly name: string;
  readonly key?: string;
  readonly payload?: JsonObject;
}
export interface SignalStep {
  readonly name: string;
  readonly payload?: JsonObject;
}
export interface RetryStep {
  readonly node: string;
  readonly variables?: JsonObject;
}
export interface Expectation {
  /** All open tasks, in any order. */
  readonly tasks?: readonly { readonly node: string; readonly assignee?: string; readonly due?: string }[];
  readonly status?: string;
  /** Variables of the case that must have these values; others may be there. */
  readonly variables?: JsonObject;
  /** Notices that must have been sent so far. */
  readonly notices?: readonly { readonly person: string; readonly kind?: string; readonly text?: string }[];
  /** Codes of the open incidents, in any order. */
  readonly incidents?: readonly string[];
}

/** What can be done to a case, one field per kind. */
export interface ScenarioActions {
  readonly complete: CompleteStep;
  readonly claim: TaskChoice;
  readonly release: TaskChoice;
  readonly return: ReturnStep;
  readonly reassign: ReassignStep;
  readonly remind: RemindStep;
  readonly delegate: ReasonStep & { readonly to: string };
  readonly giveBack: TaskChoice & { readonly opinion?: string };
  /** The task last completed at the node (by `by`, when given) is taken back. */
  readonly withdraw: TaskChoice & { readonly reason?: string };
  readonly jump: ReasonStep & { readonly to: string };
  readonly addMember: AddMemberStep;
  readonly removeMember: ReasonStep;
  readonly suspend: CaseStep;
  readonly resume: CaseStep;
  readonly restart: CaseStep & { readonly node?: string; readonly variables?: JsonObject };
  readonly choose: ChooseStep;
  /** A period of worktime (`3 working days`, `PT1H`) or a point in time; jobs that fall due on the way fire in order. */
  readonly advance: string | { readonly to: string };
  readonly message: MessageStep;
  readonly signal: SignalStep;
  readonly service: ServiceStep;
  readonly cancel: { readonly by?: string; readonly reason: string };
  readonly variables: JsonObject;
  readonly retry: RetryStep;
}
export type ScenarioAction = keyof ScenarioActions;

type OneOf<T> = { [K in keyof T]: { readonly [P in K]: T[P] } }[keyof T];

/** An action that has to be refused with this code. */
export type RejectStep = Partial<ScenarioActions> & { readonly code: string };

export type ScenarioStep = OneOf<ScenarioActions & { readonly expect: Expectation; readonly reject: RejectStep }>;
