import { reject } from '../rejections';
import type { Handler } from './handler';

/** 挂起: the case stands still. Tasks, timers and subscriptions are kept; what falls due meanwhile is refused until the case goes on. */
export const suspend: Handler<'suspend'> = (run) => {
  run.draft.status = 'suspended';
  return undefined;
};

/** Ends a suspension. */
export const resume: Handler<'resume'> = (run) => {
  if (run.draft.status !== 'suspended') return reject('case-not-suspended');
  run.draft.status = 'active';
  return undefined;
};
