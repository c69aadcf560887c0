import type { EffectHandler } from './effect-handler';

/** The case does not wait for this message or signal any more. */
export const closeSubscription: EffectHandler<'subscription.close'> = ({ draft }, effect) => {
  draft.book.endSubscriptions({ activation: effect.activation, node: effect.node });
};
