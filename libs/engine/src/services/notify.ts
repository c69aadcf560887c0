import type { Json } from '@liuzhuan/kernel';
import type { Service } from './service';

/** `notify` {to, text}: words to one or several persons, who find them beside their inbox. Nobody to tell is no mistake. */
export const notify: Service = ({ draft, follow }, effect) => {
  const { activation, node, inputs } = effect;
  const text = typeof inputs['text'] === 'string' ? inputs['text'] : '';
  const told = draft.notify(personsIn(inputs['to']), 'info', text);
  draft.record('notice.sent', { persons: [...told], text }, { node, activation });
  follow({ type: 'complete', activation, variables: {} });
};

/** Person ids in a value: one, or a (nested) list. */
export function personsIn(value: Json | undefined): readonly string[] {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(personsIn);
  return typeof value === 'string' ? [value] : [];
}
