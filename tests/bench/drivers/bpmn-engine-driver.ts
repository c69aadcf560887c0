import { EventEmitter } from 'node:events';
import { randomUUID } from 'node:crypto';
import { type BpmnEngineOptions, Engine } from 'bpmn-engine';
import type { Pool } from 'pg';
import type { Driver, RunningCase } from './driver';

type Context = NonNullable<BpmnEngineOptions['sourceContext']>;
/** A task that waits, in the words of bpmn-engine. */
interface Waiting {
  signal(message: object): void;
}

/** A diagram, read once: its cases share what was read, which is the fastest way bpmn-engine offers. */
export async function bpmnEngineContext(xml: string): Promise<Context> {
  const [definition] = await new Engine({ name: 'reader', source: xml }).getDefinitions();
  const context = (definition?.environment.options as { source?: Context } | undefined)?.source;
  if (!context) throw new Error('Expected bpmn-engine to read the diagram but it gave no definition');
  return context;
}

/** bpmn-engine in memory. */
export function bpmnEngineDriver(context: Context): Driver {
  return { start: () => EngineRun.begin(context) };
}

/** A table with one row for each case, as one would keep bpmn-engine's state. */
export const CASE_TABLE = 'CREATE TABLE peer_case (id text PRIMARY KEY, state jsonb NOT NULL)';
const INSERT = { name: 'peer-insert', text: 'INSERT INTO peer_case (id, state) VALUES ($1, $2)' };
const SELECT = { name: 'peer-select', text: 'SELECT state FROM peer_case WHERE id = $1 FOR UPDATE' };
const UPDATE = { name: 'peer-update', text: 'UPDATE peer_case SET state = $2 WHERE id = $1' };

/**
 * bpmn-engine with its state in a jsonb row, written after each step. `reloaded`: each step is one transaction that locks the row, recovers the state, steps and
 * saves, so that any process can take it. `kept`: the execution stays in the memory of the one process that may run the case, and the row is only written.
 */
export function bpmnEngineRowDriver(context: Context, pool: Pool, how: 'reloaded' | 'kept'): Driver {
  return {
    async start() {
      const id = randomUUID();
      const run = await EngineRun.begin(context);
      await pool.query({ ...INSERT, values: [id, await run.state()] });
      return how === 'kept' ? new KeptCase(pool, id, run) : new ReloadedCase(pool, id, context, run);
    },
  };
}

class KeptCase implements RunningCase {
  constructor(
    private readonly pool: Pool,
    private readonly id: string,
    private readonly run: EngineRun,
  ) {}

  get isOver(): boolean {
    return this.run.isOver;
  }

  async complete(): Promise<void> {
    await this.run.complete();
    await this.pool.query({ ...UPDATE, values: [this.id, await this.run.state()] });
  }
}

class ReloadedCase implements RunningCase {
  isOver = false;

  constructor(
    private readonly pool: Pool,
    private readonly id: string,
    private readonly context: Context,
    started: EngineRun,
  ) {
    started.stop();
  }

  async complete(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      const { rows } = await client.query<{ state: object }>({ ...SELECT, values: [this.id] });
      const run = await EngineRun.resume(this.context, rows[0]?.state);
      await run.complete();
      await client.query({ ...UPDATE, values: [this.id, await run.state()] });
      await client.query('COMMIT');
      this.isOver = run.isOver;
      run.stop();
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  }
}

/** One execution. */
class EngineRun implements RunningCase {
  private readonly waiting: Waiting[] = [];
  private readonly listener = new EventEmitter();
  private readonly engine: Engine;

  private constructor(context: Context) {
    this.engine = new Engine({ name: 'case', sourceContext: context });
    this.listener.on('activity.wait', (task: Waiting) => this.waiting.push(task));
  }

  static async begin(context: Context): Promise<EngineRun> {
    const run = new EngineRun(context);
    await run.engine.execute({ listener: run.listener });
    return run;
  }

  static async resume(context: Context, state: object | undefined): Promise<EngineRun> {
    if (!state) throw new Error('Expected the state of a case but there is no row');
    const run = new EngineRun(context);
    run.engine.recover(state as Parameters<Engine['recover']>[0]);
    await run.engine.resume({ listener: run.listener });
    return run;
  }

  get isOver(): boolean {
    return this.waiting.length === 0;
  }

  complete(): Promise<void> {
    const task = this.waiting.shift();
    if (!task) throw new Error('Expected a waiting task but the case is over');
    task.signal({ outcome: 'agree' });
    return Promise.resolve();
  }

  async state(): Promise<string> {
    return JSON.stringify(await this.engine.getState());
  }

  stop(): void {
    if (!this.isOver) this.engine.stop();
  }
}
