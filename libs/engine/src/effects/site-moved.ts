import type { EffectHandler } from './effect-handler';

/** The case runs another version: what is open at a visit belongs to a node of that one from now on, and is otherwise left as it is. */
export const moveSite: EffectHandler<'site.moved'> = ({ draft }, { activation, node, program, from }) => {
  const task = draft.openTaskAt(activation);
  if (task?.node === from) {
    const { name } = draft.node(program, node);
    draft.book.changeTask({ ...task, node, program, name: name === '' ? node : name });
  }
  if (from !== node) draft.book.moveSite({ activation, from, node });
};
