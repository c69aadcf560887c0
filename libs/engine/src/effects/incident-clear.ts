import type { EffectHandler } from './effect-handler';

/** The token goes on: its incident is resolved. */
export const clearIncident: EffectHandler<'incident.clear'> = ({ draft }, effect) => {
  draft.book.resolveIncidentsAt({ activation: effect.activation, node: effect.node }, draft.now);
};
