import { compileExpression, evaluate } from '@liuzhuan/feel';
import type { BilingualText, Json, JsonObject } from '@liuzhuan/kernel';
import type { FeelSource } from '@liuzhuan/machine';
import { caseConstants, hostFunctions } from './case-environment';
import type { CaseDraft } from './case-draft';
import { type Viewpoint, variablesOf } from './viewpoint';
import type { World } from '../world/world';
import type { InstanceRecord } from '../records/records';

/** What an expression of a diagram gave, and why parts of it may be null. */
export interface Finding {
  readonly value: Json;
  readonly reason?: BilingualText;
}

/** Evaluates FEEL over given names. Never fails: mistakes give null with a reason. */
export function evaluateOver(world: World, instance: InstanceRecord, source: FeelSource, variables: JsonObject): Finding {
  const compiled = compileExpression(source);
  if (!compiled.ok) return { value: null, reason: compiled.error[0]?.message };
  const names = { ...caseConstants(world, instance), ...variables };
  const { value, warnings } = evaluate(compiled.value, names, hostFunctions(world, instance.state));
  return { value, reason: warnings[0]?.message };
}

/** Evaluates FEEL as seen from a place of the case. */
export function evaluateAt(draft: CaseDraft, viewpoint: Viewpoint, source: FeelSource): Finding {
  const { world } = draft.context;
  return evaluateOver(world, draft.instance, source, variablesOf(world, draft.snapshot, viewpoint));
}

/** A text that is a literal or, beginning with `=`, FEEL that gives one. */
export function literalAt(draft: CaseDraft, viewpoint: Viewpoint, text: string): Finding {
  return text.startsWith('=') ? evaluateAt(draft, viewpoint, text.slice(1)) : { value: text };
}
