import type { LiteralOrFeel } from './expression';

/** `<lz:assignment>`: who gets the task. */
export interface AssignmentSettings {
  /** FEEL: a person or a list of persons. */
  readonly rule: string;
  /** `direct`: one person gets the task (several are candidates); `claim`: all are candidates. */
  readonly mode: 'direct' | 'claim';
  /** Ids of nodes: whoever decided there already is not asked again. */
  readonly skipIfSame: readonly string[];
}

/** `<lz:due>`: until when, when to remind and whom to tell when it is late. Exactly one of `within` and `by` is meant to be given. */
export interface DueSettings {
  /** Period from `anchor`, e.g. `3 working days`. */
  readonly within?: LiteralOrFeel;
  /** The point in time itself. */
  readonly by?: LiteralOrFeel;
  /** Start of the period; absent = opening of the task. */
  readonly anchor?: LiteralOrFeel;
  readonly remindBefore?: LiteralOrFeel;
  readonly remindEvery?: LiteralOrFeel;
  /** FEEL: persons who are told when the task is overdue. */
  readonly escalateTo?: string;
  /** Show a warning light before the due date. */
  readonly warning: boolean;
}

/** `<lz:form>`: the form of a start event or task. */
export interface FormSettings {
  readonly key: string;
  /** Names of the editable fields; `'all'` for `*`; absent = all fields of a form are editable as the form itself says. */
  readonly editable?: readonly string[] | 'all';
  /** Names of the fields nobody sees at this step; absent = none. They are never editable here. */
  readonly hidden?: readonly string[];
}

/** `<lz:outcome>`: one button of a task. */
export interface OutcomeSettings {
  /** Value stored in the outcome variable. */
  readonly name: string;
  readonly label?: string;
  /** Whether the officer writes an opinion with it. */
  readonly opinion: 'required' | 'optional' | 'none';
  readonly primary: boolean;
  /** FEEL: the button is offered only when this holds. */
  readonly condition?: string;
}

/** `<lz:documents>`: what the task may do with the case's files. */
export interface DocumentsSettings {
  readonly access: 'read' | 'write';
  /** Versions are locked when the task completes. */
  readonly lock: boolean;
  /** Names of the outcomes on which they are locked; absent: `lock` says it for all. */
  readonly lockOn?: readonly string[];
}

/** All lz settings of a user or manual task. */
export interface TaskSettings {
  readonly assignment?: AssignmentSettings;
  readonly due?: DueSettings;
  readonly form?: FormSettings;
  readonly outcomes: readonly OutcomeSettings[];
  /** Variable that receives the chosen outcome; `outcome` unless `lz:outcomeVariable` says otherwise. */
  readonly outcomeVariable: string;
  /** Ids of the nodes the officer may send the case back to; empty = 退回 is not allowed. */
  readonly returnTo: readonly string[];
  readonly documents?: DocumentsSettings;
  /** FEEL rules: who gets a copy (抄送) when the task completes. */
  readonly copyTo: readonly string[];
}

/** lz settings of a process. */
export interface ProcessSettings {
  /** FEEL: title of a case. */
  readonly title?: string;
  /** FEEL: persons who may start it; absent = everybody in the organisation. */
  readonly starters?: string;
}

/** One `target ← FEEL` pair: `<lz:input name value>`, `<lz:output target source>`, `<lz:in>`, `<lz:out>`. */
export interface Mapping {
  readonly target: string;
  /** FEEL. */
  readonly source: string;
}

/** `<lz:service>`: the machine work of a service task. */
export interface ServiceSettings {
  /** `draw-number`, `void-number`, `notify`, `external`, … */
  readonly type: string;
  readonly inputs: readonly Mapping[];
  /** Variable that receives the result. */
  readonly result?: string;
}

/** `<lz:decision>`: the DMN decision of a business rule task. */
export interface DecisionSettings {
  readonly ref: string;
  readonly result?: string;
}

/** `<lz:payload>` and `<lz:correlation>` on an element that sends or receives a message. */
export interface MessageSettings {
  /** FEEL: the content sent. */
  readonly payload?: string;
  /** FEEL: the key sent with, or waited for. */
  readonly correlationKey?: string;
}

/** lz attributes of `multiInstanceLoopCharacteristics`. */
export interface MultiInstanceSettings {
  /** FEEL: the members. */
  readonly collection?: string;
  /** Variable that holds the member inside an instance. */
  readonly element?: string;
  /** FEEL evaluated at the end of each instance. */
  readonly output?: string;
  /** Variable of the scope that collects the outputs, as a list. */
  readonly into?: string;
}
