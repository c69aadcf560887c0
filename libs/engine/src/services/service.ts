import type { EffectHandler } from '../effects/effect-handler';

/** Does the work of a service task by writing rows and letting the machine go on. */
export type Service = EffectHandler<'service.request'>;
