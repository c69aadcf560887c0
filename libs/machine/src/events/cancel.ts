import { endCase } from '../run/scopes';
import type { Handler } from './handler';

/** 撤销: the case ends, everything open is closed. */
export const cancel: Handler<'cancel'> = (run, { by }) => {
  endCase(run, 'cancelled');
  run.draft.cancelledBy = by;
  return undefined;
};
