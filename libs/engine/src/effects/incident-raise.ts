import type { EffectHandler } from './effect-handler';

/** Puts an incident of the machine on record. */
export const raiseIncident: EffectHandler<'incident.raise'> = ({ draft }, effect) => {
  draft.addIncident(effect.code, { activation: effect.activation, node: effect.node }, effect.params);
};
