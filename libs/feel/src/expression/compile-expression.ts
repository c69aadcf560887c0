import { type Diagnostic, fail, type Location, ok, type Result } from '@liuzhuan/kernel';
import { BoundedCache } from './bounded-cache';
import { Compilation } from './compilation';
import type { CompiledExpression, Dialect } from './compiled-expression';
import { findSyntaxError, isTooLong, tooComplex } from './find-syntax-error';
import { normaliseSource } from './normalise-source';
import { type KnownNames, parse } from './syntax';
import { compileUnaryTestsNode } from './nodes/unary-tests';

/** How to compile. */
export interface CompileOptions {
  /** Where the source stands; part of each diagnostic. */
  readonly location?: Location;
  /** Names with spaces or operators the source may use. */
  readonly known?: KnownNames;
}

/** So many sources a large office has in all its processes and tables. */
const CACHE_LIMIT = 20_000;
const cache = new BoundedCache<Result<CompiledExpression, readonly Diagnostic[]>>(CACHE_LIMIT);

/** Compiles a FEEL expression; a leading `=` is left out. Compiling the same source again costs a look into a map. */
export function compileExpression(source: string, options: CompileOptions = {}): Result<CompiledExpression, Diagnostic[]> {
  return compileAs('expression', normaliseSource(source), options);
}

/** Compiles a cell of a decision table (`-`, `> 3`, `"a", "b"`, `not(1)`): a test of the value named `?`. */
export function compileUnaryTests(source: string, options: CompileOptions = {}): Result<CompiledExpression, Diagnostic[]> {
  return compileAs('unary-tests', source.trim(), options);
}

function compileAs(dialect: Dialect, source: string, options: CompileOptions): Result<CompiledExpression, Diagnostic[]> {
  const known = options.known ?? {};
  const key = `${dialect}\n${JSON.stringify(known)}\n${source}`;
  const result = cache.get(key, () => compile(dialect, source, known));
  if (result.ok) return result;
  return fail(result.error.map((diagnostic) => ({ ...diagnostic, location: { ...options.location, ...diagnostic.location } })));
}

function compile(dialect: Dialect, source: string, known: KnownNames): Result<CompiledExpression, readonly Diagnostic[]> {
  if (isTooLong(source)) return fail([tooComplex(source, {})]);
  const root = parse(source, dialect, known);
  const mistake = findSyntaxError(root, source, {});
  if (mistake) return fail([mistake]);
  const compilation = new Compilation(source);
  const { run } = dialect === 'unary-tests' ? compileUnaryTestsNode(root, compilation) : compilation.compile(root);
  const names = [...compilation.names];
  return ok({
    source,
    dialect,
    names,
    filterNames: [...compilation.filterNames].filter((name) => !compilation.names.has(name)),
    functions: [...compilation.functions],
    run,
  });
}
