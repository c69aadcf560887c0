import type { EffectHandler } from './effect-handler';

/** Writes the last line of the history. The instance record follows from the snapshot. */
export const endCase: EffectHandler<'case.ended'> = ({ draft }, effect) => {
  const { status, node = null, error = null } = effect;
  draft.record('case.ended', { status, error }, { node, actor: null });
};
