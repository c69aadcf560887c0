import { closingLine } from './closing-line';
import { durableReport, growthReport, memoryReport, serverReport, withReport } from './report';

const run = (rate: number, p50: number, p99: number) => ({ rate, p50, p99 });
const measured = { date: '2026-11-22', machine: '2 × a processor' };
const peers = [
  { diagram: 'approval' as const, machine: 9000, engine: 4000, bpmnEngine: 500, ratio: 18, engineRatio: 8 },
  { diagram: 'line-20' as const, machine: 8000, engine: 4000, bpmnEngine: 800, ratio: 10.5, engineRatio: 5 },
];
const durableFigures = [
  { clients: 1, figures: { ours: run(200, 4, 9), plain: run(180, 5, 10) }, ratios: { ours: 1, plain: 1.1 } },
  {
    ...{ clients: 32, figures: { ours: run(900, 8, 20), plain: run(600, 10, 40), reloaded: run(80, 300, 500) } },
    ...{ ratios: { ours: 1, plain: 1.5, reloaded: 11.3 }, halfLoad: run(450, 4, 12) },
  },
];
const growth = [1000, 1_000_000].map((cases, at) => ({ cases, figures: run(900 - at * 50, 8, 20), ratio: 1 - at * 0.05 }));
const timers = [1000, 1_000_000].map((pending, at) => ({ pending, claim: 0.2, ratio: 1 + at * 0.1 }));
const server = { firstStart: 9.1, coldStart: 2.5, idle: 120, loaded: 131, openCases: 4000, kbPerOpenCase: 0.512 };

describe('the report', () => {
  const text = memoryReport(
    peers,
    [
      { nodes: 10, xstate: 0.02, machine: 0.1, engine: 0.2 },
      { nodes: 50, xstate: 0.01, machine: 0.05, engine: 0.4 },
    ],
    [
      { members: 100, total: 10, changed: 3000, whole: 40_000 },
      { members: 1000, total: 110, changed: 3100, whole: 400_000 },
    ],
    measured,
  );
  const durable = durableReport(durableFigures, measured);

  it('gives ratios, and the machine’s own figures beside them', () => {
    expect(text).toContain('Measured on 2026-11-22, 2 × a processor.');
    expect(text).toContain('| line-20 | **10.5** | 5.0 | 8000 | 4000 | 800 |');
    expect(text).toContain('| 50 | 0.010 ms | 0.050 ms | 0.400 ms | 0.50 | 2.00 |');
    expect(text).toContain('| 1000 | 110 ms | 0.110 ms | 1.10 | 3100 | 400000 |');
    expect(durable).toContain('| 32 | ours | 900 | 8.0 ms | 20.0 ms |  |');
    expect(durable).toContain('| 32 | plain `pg` | 600 | 10.0 ms | 40.0 ms | **1.50** |');
    expect(durable).toContain('p99 12.0 ms');
    expect(growthReport(growth, timers, measured)).toContain('| 1,000,000 | 850 | 8.0 ms | 20.0 ms | **0.95** |');
    expect(serverReport(server, measured)).toContain('| growth for 1,000 open cases | 0.5 MB |');
  });

  it('goes between its marks and nowhere else', () => {
    const document = 'before\n<!-- figures: npm run bench -- --only durable --write -->\nold\n<!-- end of figures: durable -->\nafter';
    const once = withReport(document, 'durable', durable);
    expect(once).toMatch(/^before\n[\s\S]*900[\s\S]*\nafter$/);
    expect(once).not.toContain('old');
    expect(withReport(once, 'durable', durable)).toBe(once);
    expect(() => withReport('no marks', 'memory', text)).toThrow('Expected the marks');
  });
});

describe('the closing line', () => {
  it('names what was measured, ratios and milliseconds', () => {
    const short = { steps_vs_plain_sql_32: 1.5, steps_vs_bpmn_engine: 11.3, inmemory_vs_bpmn_engine: 10.5, p50_ms_1: 4, p99_ms_32: 20 };
    expect(closingLine({ peers, durable: durableFigures })).toEqual(short);
    expect(closingLine({ peers, durable: durableFigures, growth, timers, server })).toEqual({ ...short, rate_1m_vs_1k: 0.95, timer_1m_vs_1k: 1.1, kb_per_open_case: 0.512 });
  });
});
