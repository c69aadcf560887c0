import type { CaseReader, Engine } from '@liuzhuan/engine';
import type { WorkCalendar } from '@liuzhuan/worktime';
import type { VirtualClock } from '../memory/virtual-clock';

/** An engine the runner drives: in memory, on PostgreSQL, or on PostgreSQL with a restart between any two steps. */
export interface EngineUnderTest {
  readonly engine: Engine;
  readonly cases: CaseReader;
  readonly clock: VirtualClock;
  readonly calendar: WorkCalendar;
  /** Called after every command; may throw the engine away and give a new one over the same store. */
  betweenSteps?(): Promise<EngineUnderTest | undefined>;
}
