import type { DiagnosticDto } from '@liuzhuan/contract';

const WEIGHTS: Readonly<Record<DiagnosticDto['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** The heaviest first, otherwise in the order found. */
export function sortFindings<D extends Pick<DiagnosticDto, 'severity'>>(diagnostics: readonly D[]): readonly D[] {
  return [...diagnostics].sort((a, b) => WEIGHTS[a.severity] - WEIGHTS[b.severity]);
}

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

export function countFindings(diagnostics: readonly DiagnosticDto[]): FindingCounts {
  const count = (severity: DiagnosticDto['severity']) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}

/** The heaviest severity of each element, for the marks on the drawing. */
export function heaviestByElement(diagnostics: readonly DiagnosticDto[]): ReadonlyMap<string, readonly DiagnosticDto[]> {
  const byElement = new Map<string, DiagnosticDto[]>();
  for (const diagnostic of sortFindings(diagnostics)) {
    const { elementId } = diagnostic.location;
    if (elementId !== undefined) byElement.set(elementId, [...(byElement.get(elementId) ?? []), diagnostic]);
  }
  return byElement;
}
