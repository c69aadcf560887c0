import { evaluateAt } from '../case/evaluate-at';
import { personsIn } from '../services/notify';
import type { EffectHandler } from './effect-handler';

/** Tells those who may choose what an ad-hoc sub-process does next that it waits for them. */
export const openChoice: EffectHandler<'choice.open'> = ({ draft }, { activation, node, program, scope, rule }) => {
  const { name } = draft.node(program, node);
  const persons = personsIn(evaluateAt(draft, { scope, activation }, rule).value);
  const told = draft.notify(persons, 'info', `请安排“${name}”中接下来办理的事项：${draft.instance.title}`);
  draft.record('choice.opened', { name, persons: [...told], rule }, { node, activation, actor: null });
};
