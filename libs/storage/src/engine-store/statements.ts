import type { CommandTarget } from '@liuzhuan/engine';
import { DELETE_JOB } from '../sql/delete-job';
import { DRAW_NUMBERS } from '../sql/draw-numbers';
import { INSERT_JOBS } from '../sql/insert-jobs';
import { HISTORY_STEP } from '../sql/history-step';
import { LOAD_INCIDENT } from '../sql/load-incident';
import { LOAD_INSTANCE } from '../sql/load-instance';
import { LOAD_JOB } from '../sql/load-job';
import { LOAD_NEW } from '../sql/load-new';
import { LOAD_TASK } from '../sql/load-task';
import { WRITE_CHANGES } from '../sql/write-changes';

/** A statement with a name: each connection plans it once. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** The locking SELECT of each target, with what it is asked for. */
export const LOAD = {
  instance: { name: 'load-instance', text: LOAD_INSTANCE },
  task: { name: 'load-task', text: LOAD_TASK },
  job: { name: 'load-job', text: LOAD_JOB },
  incident: { name: 'load-incident', text: LOAD_INCIDENT },
  new: { name: 'load-new', text: LOAD_NEW },
} as const satisfies Record<CommandTarget['kind'], Statement>;

export const WRITE: Statement = { name: 'write-changes', text: WRITE_CHANGES };
export const DRAW: Statement = { name: 'draw-numbers', text: DRAW_NUMBERS };
export const DELETE: Statement = { name: 'delete-job', text: DELETE_JOB };
export const INSERT: Statement = { name: 'insert-jobs', text: INSERT_JOBS };
export const STEP_KEPT: Statement = { name: 'history-step', text: HISTORY_STEP };

/** All of them: their plans are looked at by a test. */
export const HOT_STATEMENTS: readonly Statement[] = [...Object.values(LOAD), WRITE, DRAW, DELETE, INSERT, STEP_KEPT];
