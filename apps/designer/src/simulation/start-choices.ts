import type { DefinitionRecord } from '@liuzhuan/engine';
import { isJsonObject, type JsonObject } from '@liuzhuan/kernel';
import { startPoints } from '@liuzhuan/machine';
import type { ScenarioStart } from '@liuzhuan/simulator';

/** A way a case of the process can begin. */
export interface StartChoice {
  /** Start event. */
  readonly node: string;
  readonly name: string;
  readonly kind: 'person' | 'message' | 'signal' | 'timer' | 'condition';
  /** Name of the message or signal. */
  readonly event?: string;
  readonly form?: JsonObject;
}

/** How cases of a definition begin, those begun by people first. */
export function startChoices({ program, forms }: DefinitionRecord): readonly StartChoice[] {
  const choices = startPoints(program).flatMap(({ node, site, event }): readonly StartChoice[] => {
    const own = { node: site, name: node.name === '' ? node.id : node.name };
    const schema = forms[node.task?.form?.key ?? ''];
    if (!event) return [{ ...own, kind: 'person', ...(schema && isJsonObject(schema) && { form: schema }) }];
    if (event.kind === 'message' || event.kind === 'signal') return [{ ...own, kind: event.kind, event: event.name }];
    if (event.kind === 'timer') return [{ ...own, kind: 'timer' }];
    return event.kind === 'conditional' ? [{ ...own, kind: 'condition' }] : [];
  });
  return [...choices].sort((one, other) => Number(one.kind !== 'person') - Number(other.kind !== 'person'));
}

/** The beginning of a scenario that stands for a choice. */
export function startOf({ kind, node, event = '' }: StartChoice, by: string, data: JsonObject, isOnly: boolean): ScenarioStart {
  const brought = Object.keys(data).length > 0 ? { data } : {};
  switch (kind) {
    case 'person':
      return { by, ...brought, ...(!isOnly && { startNode: node }) };
    case 'message':
      return { message: event, ...brought, startNode: node };
    case 'signal':
      return { signal: event, ...brought, startNode: node };
    case 'timer':
      return { timer: node };
    case 'condition':
      return { condition: node };
  }
}
