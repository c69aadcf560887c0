import { checkDecisions, type DecisionModel, parseDecisions } from '@liuzhuan/feel';
import type { Diagnostic } from '@liuzhuan/kernel';
import { diagnose } from '../codes';
import type { Resource } from '../ports/definition-store';
import { HOST_FUNCTION_NAMES } from './host-function-names';

export interface ReadDecisions {
  readonly models: readonly DecisionModel[];
  readonly decisionIds: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads and checks the decision tables of a deployment. */
export async function readDecisions(resources: readonly Resource[]): Promise<ReadDecisions> {
  const models: DecisionModel[] = [];
  const diagnostics: Diagnostic[] = [];
  const ids = new Set<string>();
  for (const { name, kind, content } of resources) {
    if (kind !== 'dmn') continue;
    const parsed = await parseDecisions(content, name);
    if (!parsed.ok) {
      diagnostics.push(...parsed.error);
      continue;
    }
    models.push(parsed.value);
    diagnostics.push(...checkDecisions(parsed.value, HOST_FUNCTION_NAMES));
    for (const { id } of parsed.value.decisions) {
      if (ids.has(id)) diagnostics.push(diagnose('decision-duplicate', { resource: name, elementId: id }, { decision: id }));
      ids.add(id);
    }
  }
  return { models, decisionIds: [...ids], diagnostics };
}
