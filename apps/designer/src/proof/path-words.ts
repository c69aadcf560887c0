import { type BpmnModel, flowNodesOf } from '@liuzhuan/bpmn';
import type { PathStep } from '@liuzhuan/soundness';

/** How one step of a path is told: where, and what was chosen or happened there; `how` is a key of the catalogue with its word. */
export interface StepWords {
  readonly place: string;
  readonly how?: { readonly text: 'outcome' | 'way' | 'timer' | 'message' | 'signal' | 'error'; readonly word: string };
}

type NameOf = (id: string) => string;

/** Label of an outcome as its button shows it. */
function labelOf(model: BpmnModel, element: string, outcome: string): string {
  const node = model.processes.flatMap(flowNodesOf).find(({ id }) => id === element);
  const settings = node && 'settings' in node ? node.settings : undefined;
  return settings?.outcomes.find(({ name }) => name === outcome)?.label ?? outcome;
}

/** A path in words, step by step. */
export function pathWords(model: BpmnModel, path: readonly PathStep[], nameOf: NameOf): readonly StepWords[] {
  return path.map(({ element, kind, outcome, flows }) => {
    const place = nameOf(element);
    if (outcome !== undefined) return { place, how: { text: 'outcome', word: labelOf(model, element, outcome) } };
    if (kind === 'choose') return { place, how: { text: 'way', word: flows.map(nameOf).join('、') } };
    if (kind === 'timer' || kind === 'message' || kind === 'signal' || kind === 'error') return { place, how: { text: kind, word: '' } };
    return { place };
  });
}
