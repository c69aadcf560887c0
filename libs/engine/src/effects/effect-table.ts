import type { Effect } from '@liuzhuan/machine';
import { endCase } from './case-ended';
import { recordDecision } from './decision-made';
import { writeDataStore } from './data-store-write';
import { openChoice } from './choice-open';
import type { EffectHandler, EffectRun } from './effect-handler';
import { clearIncident } from './incident-clear';
import { raiseIncident } from './incident-raise';
import { sendMessage } from './message-send';
import { cancelService } from './service-cancel';
import { requestService } from './service-request';
import { sendSignal } from './signal-send';
import { moveSite } from './site-moved';
import { closeSubscription } from './subscription-close';
import { openSubscription } from './subscription-open';
import { closeTask } from './task-close';
import { openTask } from './task-open';
import { startTimer } from './timer-start';
import { stopTimer } from './timer-stop';

/** Every effect of the machine and who carries it out. */
const EFFECTS: { readonly [T in Effect['type']]: EffectHandler<T> } = {
  'task.open': openTask,
  'task.close': closeTask,
  'timer.start': startTimer,
  'timer.stop': stopTimer,
  'subscription.open': openSubscription,
  'subscription.close': closeSubscription,
  'message.send': sendMessage,
  'signal.send': sendSignal,
  'service.request': requestService,
  'service.cancel': cancelService,
  'site.moved': moveSite,
  'incident.raise': raiseIncident,
  'incident.clear': clearIncident,
  'choice.open': openChoice,
  'decision.made': recordDecision,
  'data-store.write': writeDataStore,
  'case.ended': endCase,
};

/** Carries out one effect. */
export function carryOut<T extends Effect['type']>(run: EffectRun, effect: Extract<Effect, { readonly type: T }>): void {
  const handler = EFFECTS[effect.type as T] as EffectHandler<T>;
  handler(run, effect);
}
