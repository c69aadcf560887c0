import type { EffectHandler } from './effect-handler';

/** Takes the job of a timer away. */
export const stopTimer: EffectHandler<'timer.stop'> = ({ draft }, effect) => {
  const site = { activation: effect.activation, node: effect.node };
  draft.book.endJobs(site);
  draft.book.resolveIncidentsAt(site, draft.now);
};
