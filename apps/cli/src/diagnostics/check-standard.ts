import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { constraintNumber, validateBpmn } from '@liuzhuan/bpmn';
import type { Diagnostic } from '@liuzhuan/kernel';
import { readText } from '../files/read-files';
import type { SourceFile } from '../simulation/load-files';

/** Whether one drawing keeps the static constraints of BPMN 2.0.2: `valid` when it can be read and breaks none that has a number. */
export interface StandardVerdict {
  readonly file: string;
  readonly valid: boolean;
  /** Numbers of the constraints it breaks, e.g. `EXT.031`. */
  readonly broken: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Judges drawings by the standard; files they import are read from beside them. */
export function checkStandard(cwd: string, files: readonly SourceFile[]): readonly StandardVerdict[] {
  return files
    .filter(({ kind }) => kind === 'bpmn')
    .map(({ name, content }) => {
      const result = validateBpmn(content, { resource: name, resolveImport: (location) => textAt(cwd, location) });
      const diagnostics = result.ok ? result.value : result.error;
      const broken = [...new Set(diagnostics.flatMap(({ code }) => constraintNumber(code) ?? []))].sort();
      return { file: name, valid: result.ok && broken.length === 0, broken, diagnostics };
    });
}

/**
 * What `check` shows beside the findings of reader, compiler and linter: not the bookkeeping that only other software needs, and not what
 * an element is blamed for already.
 */
export function addedByStandard(verdicts: readonly StandardVerdict[], found: readonly Diagnostic[]): readonly Diagnostic[] {
  const weightOf = new Map<string, number>();
  for (const { severity, location } of found) {
    const key = `${location.resource} ${location.elementId}`;
    weightOf.set(key, Math.max(weightOf.get(key) ?? 0, WEIGHTS[severity]));
  }
  return verdicts
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ severity, location }) => severity !== 'info' && (weightOf.get(`${location.resource} ${location.elementId}`) ?? 0) < WEIGHTS[severity]);
}

const WEIGHTS: Readonly<Record<Diagnostic['severity'], number>> = { info: 1, warning: 2, error: 3 };

function textAt(cwd: string, location: string): string | undefined {
  const path = isAbsolute(location) ? location : join(cwd, location);
  return existsSync(path) ? readText(path, location) : undefined;
}
