import type { EffectHandler } from './effect-handler';

/** Keeps what a decision table was asked, what it said and by which rules. */
export const recordDecision: EffectHandler<'decision.made'> = ({ draft }, effect) => {
  const { activation, node, decision, inputs, output, rules } = effect;
  draft.record('decision.made', { decision, inputs, output, rules: [...rules] }, { node, activation });
};
