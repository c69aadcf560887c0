import type { Effect, MachineEvent } from '@liuzhuan/machine';
import type { CaseDraft } from '../case/case-draft';

/** What an effect handler works with: the case, and a way to let the machine go on in the same command. */
export interface EffectRun {
  readonly draft: CaseDraft;
  /** Queues an event for the machine, after the effects of the present step. */
  follow(event: MachineEvent): void;
}

/** Carries out one kind of effect by writing rows into the change book. */
export type EffectHandler<T extends Effect['type']> = (run: EffectRun, effect: Extract<Effect, { readonly type: T }>) => void;
