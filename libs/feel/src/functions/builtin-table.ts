import type { FeelBody } from '../values/feel-callable';

/** A table of built-in functions: name → names of its parameters and what it does. */
export type BuiltinTable = Readonly<Record<string, { readonly parameters: readonly string[]; readonly body: FeelBody }>>;
