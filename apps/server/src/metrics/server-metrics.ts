import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const LATENCIES = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const WAITS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2];
const SIZES = [1, 2, 4, 8, 16, 32, 64];

/** What the server counts about itself. No label names an organisation, a case or a person: their number has no bound. */
export class ServerMetrics {
  readonly registry = new Registry();
  private readonly registers = [this.registry];

  readonly steps = new Counter({ name: 'liuzhuan_steps_total', help: 'Steps of cases that were committed; its rate is steps/s', registers: this.registers });
  readonly commands = new Histogram({
    name: 'liuzhuan_command_seconds',
    help: 'Time of a command from its call to its answer. outcome: done, nothing (a repeat, or nothing to do), refused, failed',
    labelNames: ['command', 'outcome'] as const,
    buckets: LATENCIES,
    registers: this.registers,
  });
  readonly requests = new Histogram({ name: 'liuzhuan_http_request_seconds', help: 'Time of an HTTP request', labelNames: ['method', 'route', 'status'] as const, buckets: LATENCIES, registers: this.registers });
  readonly batches = new Histogram({ name: 'liuzhuan_batch_commands', help: 'Commands in one transaction', buckets: SIZES, registers: this.registers });
  readonly queueWaits = new Histogram({ name: 'liuzhuan_queue_wait_seconds', help: 'Time a command waits for a transaction', buckets: WAITS, registers: this.registers });
  readonly lockWaits = new Counter({ name: 'liuzhuan_lock_waits_total', help: 'Commands whose case was busy on another node', registers: this.registers });
  readonly retries = new Counter({ name: 'liuzhuan_retries_total', help: 'Transactions that failed and were tried again', labelNames: ['fault'] as const, registers: this.registers });
  readonly jobs = new Counter({ name: 'liuzhuan_jobs_claimed_total', help: 'Due jobs taken. kind: timer, reminder, overdue, delivery', labelNames: ['kind'] as const, registers: this.registers });
  readonly connections = new Gauge({ name: 'liuzhuan_http_connections', help: 'HTTP requests being answered, event streams among them', registers: this.registers });

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'liuzhuan_' });
  }

  /** A gauge whose value is looked up when somebody asks. */
  gauge(name: string, help: string, value: () => number | Promise<number>): void {
    const gauge: Gauge = new Gauge({ name, help, registers: this.registers, collect: async () => gauge.set(await value()) });
  }
}
