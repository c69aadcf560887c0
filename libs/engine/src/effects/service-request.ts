import { SERVICES } from '../services/service-table';
import type { EffectHandler } from './effect-handler';

/** Hands work to its service: ours are done at once, in the same transaction; everything else waits as a job for a worker. */
export const requestService: EffectHandler<'service.request'> = (run, effect) => {
  const service = Object.hasOwn(SERVICES, effect.service) ? SERVICES[effect.service] : undefined;
  if (service) service(run, effect);
  else run.follow({ type: 'fail', activation: effect.activation, message: `没有服务“${effect.service}”` });
};
