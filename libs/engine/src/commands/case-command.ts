import type { InstanceId, Instant, Rejection, Result, TaskId } from '@liuzhuan/kernel';
import type { Actor } from '../actor';
import type { CommandContext } from '../case/command-context';
import type { CaseTarget, Decision } from '../ports/engine-store';
import type { DefinitionStore } from '../ports/definition-store';
import type { InstanceRecord, TaskRecord } from '../records/records';
import type { Permission } from './permission';
import type { WorldLoader } from '../world/world-loader';

/** What a command on a case comes to: where the case stands now, and who has it next. */
export interface CaseOutcome {
  readonly instance: InstanceRecord;
  /** Tasks this command opened. */
  readonly opened: readonly TaskRecord[];
  /** The task the command was about, as it is now. */
  readonly task?: TaskRecord;
}

/** What a command may look up before its transaction. */
export interface Preparation {
  readonly actor: Actor;
  readonly definitions: DefinitionStore;
  readonly loader: WorldLoader;
  /** Id for a new case. */
  newInstance(): InstanceId;
}

/**
 * One command on one case: `prepare` reads what never changes, `target` says what to lock, `decide` is pure and says what to write.
 * `decide` may be called again, with numbers drawn or definitions loaded, and must come to the same.
 */
export interface CaseCommand<I, T, P = I> {
  prepare?(input: I, preparation: Preparation): Promise<Result<P, Rejection>>;
  target(input: P, now: Instant): CaseTarget;
  /** Definitions a new case needs; a running one names its own. */
  requires?(input: P): readonly string[];
  decide(context: CommandContext, input: P, permission: Permission): Decision<T>;
}

/** Input of every command on a task. */
export interface TaskInput {
  readonly task: TaskId;
  /** Revision of the task the caller has seen; a newer one is a conflict. */
  readonly revision?: number;
}
