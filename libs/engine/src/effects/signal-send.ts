import type { EffectHandler } from './effect-handler';

/** Leaves a signal for delivery after commit, to everybody in the organisation who waits for it. */
export const sendSignal: EffectHandler<'signal.send'> = ({ draft }, effect) => {
  const { node, name, payload } = effect;
  draft.addJob({ activation: null, node, kind: 'delivery', dueAt: draft.now, payload: { event: 'signal', name, key: null, payload } });
  draft.record('message.sent', { message: name, key: null, payload }, { node, activation: effect.activation });
};
