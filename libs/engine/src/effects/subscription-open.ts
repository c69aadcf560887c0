import type { EffectHandler } from './effect-handler';

/** Puts down that the case waits for a message or signal. */
export const openSubscription: EffectHandler<'subscription.open'> = ({ draft }, effect) => {
  const { organisation, id: instance } = draft.instance;
  const { activation, node, event, name, key = null } = effect;
  draft.book.addSubscription({ organisation, instance, activation, node, event, name, key });
};
