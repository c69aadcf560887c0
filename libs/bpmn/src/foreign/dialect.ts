import type { Result } from '@liuzhuan/kernel';
import type { Finding } from './finding';
import type { Site } from './site';

/** A foreign attribute or extension element, names of its parts without prefixes. */
export interface ForeignSetting {
  /** As in the file: `activiti:assignee`. */
  readonly written: string;
  readonly name: string;
  /** Value of an attribute, text of an element. */
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ForeignSetting[];
}

/** Translates one setting where it stands. */
export type ForeignRule = (site: Site, setting: ForeignSetting) => Finding | readonly Finding[];

/** The settings of one product. Anything of its namespaces that is in no table is kept and reported as unknown. */
export interface Dialect {
  readonly name: string;
  readonly namespaces: readonly string[];
  readonly attributes: Readonly<Record<string, ForeignRule>>;
  readonly elements: Readonly<Record<string, ForeignRule>>;
  /** FEEL of a text that may be or hold an expression; fails with the part that has no counterpart. */
  readonly feel: (text: string) => Result<string, string>;
  /** Whether a process without `isExecutable` is executable. */
  readonly executableByDefault: boolean;
}
