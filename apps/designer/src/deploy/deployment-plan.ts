import type { Definition, DiagnosticDto, ResourceDto } from '@liuzhuan/contract';

/** What a deployment would touch, in numbers. */
export interface DeploymentPlan {
  readonly version: number;
  /** Versions with running cases; they keep their flow. */
  readonly kept: readonly { readonly version: number; readonly running: number }[];
  readonly running: number;
  readonly files: Readonly<Record<ResourceDto['kind'], number>>;
}

export function deploymentPlan(resources: readonly ResourceDto[], definition?: Pick<Definition, 'versions'>): DeploymentPlan {
  const versions = definition?.versions ?? [];
  const kept = versions.filter(({ running }) => running > 0).map(({ version, running }) => ({ version, running }));
  const count = (kind: ResourceDto['kind']) => resources.filter((resource) => resource.kind === kind).length;
  return {
    version: Math.max(0, ...versions.map(({ version }) => version)) + 1,
    kept,
    running: kept.reduce((sum, { running }) => sum + running, 0),
    files: { bpmn: count('bpmn'), dmn: count('dmn'), form: count('form') },
  };
}

/** Whether the button may be pressed: checked, no error, a note, and a reason where there are warnings. */
export function mayDeploy(diagnostics: readonly DiagnosticDto[] | undefined, note: string, reason: string): boolean {
  if (!diagnostics || note.trim() === '' || diagnostics.some(({ severity }) => severity === 'error')) return false;
  return reason.trim() !== '' || !diagnostics.some(({ severity }) => severity === 'warning');
}
