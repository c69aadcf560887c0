/** Language of the texts a person sees. */
export type Language = 'zh' | 'en';

/** Everything a command may do to the outside, so that tests can listen. */
export interface Terminal {
  readonly cwd: string;
  /** One line to standard output. */
  out(line: string): void;
  /** One line to standard error. */
  err(line: string): void;
}
