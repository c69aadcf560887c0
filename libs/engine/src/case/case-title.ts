import { caseVariables } from '@liuzhuan/machine';
import type { CaseDraft } from './case-draft';
import { evaluateOver } from './evaluate-at';

/** Longest title kept. */
const TITLE_LIMIT = 300;

/** Title of a case by the process's rule (`lz:title`) over the case's variables. Until the rule gives a text, the title stays as it is. */
export function caseTitle(draft: CaseDraft): string {
  const { instance } = draft;
  const { program } = draft.context.world.definition(instance.definition);
  if (program.title === undefined) return instance.title;
  const { value } = evaluateOver(draft.context.world, instance, program.title, caseVariables(draft.snapshot));
  return typeof value === 'string' && value.trim() !== '' ? [...value.trim()].slice(0, TITLE_LIMIT).join('') : instance.title;
}
