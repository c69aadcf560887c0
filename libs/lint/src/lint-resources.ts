/** What a process may refer to outside its own file. A list that is not given is not checked. */
export interface LintResources {
  /** Keys of the forms deployed together with it. */
  readonly formKeys?: readonly string[];
  /** Ids of the decisions deployed together with it. */
  readonly decisionIds?: readonly string[];
  /** Ids of processes that may be called, beside those of the same file. */
  readonly processIds?: readonly string[];
  /** Whether a text is a time literal (`parseDeadline` of worktime); without it only plain non-literals are found. */
  isTimeLiteral?(text: string): boolean;
}
