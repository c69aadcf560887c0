import type { EffectHandler } from './effect-handler';

/**
 * Leaves a message for delivery after commit. The job belongs to no visit (the sender has gone on), so nothing but its delivery ends
 * it; whoever delivers it removes the job in the receiver's transaction, which makes delivery exactly once.
 */
export const sendMessage: EffectHandler<'message.send'> = ({ draft }, effect) => {
  const { node, name, key = null, payload } = effect;
  draft.addJob({ activation: null, node, kind: 'delivery', dueAt: draft.now, payload: { event: 'message', name, key, payload } });
  draft.record('message.sent', { message: name, key, payload }, { node, activation: effect.activation });
};
