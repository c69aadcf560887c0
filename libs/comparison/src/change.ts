import type { BilingualText } from '@liuzhuan/kernel';

/** What became of something between two versions. `moved`: it stands elsewhere and does the same. */
export type ChangeKind = 'added' | 'removed' | 'changed' | 'moved';

/** What a change is about: a closed list, for filters and for tests. `other`: something no row of the aspects names. */
export type ChangeSubject =
  | 'file'
  | 'process'
  | 'element'
  | 'flow'
  | 'lane'
  | 'name'
  | 'place'
  | 'documentation'
  | 'clauses'
  | 'assignment'
  | 'due'
  | 'form-use'
  | 'outcome'
  | 'return'
  | 'documents'
  | 'copy'
  | 'condition'
  | 'timer'
  | 'message'
  | 'event'
  | 'decision-use'
  | 'script'
  | 'service'
  | 'call'
  | 'multi-instance'
  | 'data'
  | 'form'
  | 'field'
  | 'decision'
  | 'rule'
  | 'other';

/** An element of the diagram: its id in the version where it exists; two different ids when it was renamed. */
export interface ChangedElement {
  readonly before?: string;
  readonly after?: string;
}

/** One difference between two versions of a process, told in words. Plain JSON. */
export interface Change {
  readonly kind: ChangeKind;
  readonly what: ChangeSubject;
  /** File it stands in, by its name in the later version (in the earlier one when it is gone). */
  readonly file: string;
  /** Elements of the diagram it concerns: of a form or table the steps that use it. Empty: none. */
  readonly elements: readonly ChangedElement[];
  /** Same for all changes of one step (with the flows that leave it), form or table: to gather them by. Means nothing else. */
  readonly group: string;
  /** What it belongs to, as a heading of its group: `“核稿”`, `表单“审批表”`, `决策表“审批权限”`. */
  readonly subject: BilingualText;
  /** Which part of it, without the subject: `限时`, `第 3 行 · 输出“签发人”`. */
  readonly part: BilingualText;
  /** The value as it was and as it is, in words; absent where there is none. */
  readonly before?: BilingualText;
  readonly after?: BilingualText;
  /** The whole in one sentence without a full stop. */
  readonly words: BilingualText;
  /** False for what no run can notice: places on the drawing, colours, documentation. */
  readonly affectsRun: boolean;
}
