import type { EffectHandler } from './effect-handler';

/** Takes the job of a service away: done, failed for good, or not wanted any more. */
export const cancelService: EffectHandler<'service.cancel'> = ({ draft }, effect) => {
  draft.book.endJobs({ activation: effect.activation, node: effect.node });
};
