import { durableReport, memoryReport, withReport } from './report';

const run = (rate: number, p50: number, p99: number) => ({ rate, p50, p99 });

describe('the report', () => {
  const measured = { date: '2026-11-22', machine: '2 × a processor' };
  const text = memoryReport(
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
  const durable = durableReport([{ clients: 8, ours: run(900, 8, 20), plain: run(600, 10, 40) }], measured);

  it('gives ratios, and the machine’s own figures beside them', () => {
    expect(text).toContain('Measured on 2026-11-22, 2 × a processor.');
    expect(text).toContain('| 50 | 0.010 ms | 0.050 ms | 0.400 ms | 0.50 | 2.00 |');
    expect(text).toContain('| 1000 | 110 ms | 0.110 ms | 1.10 | 3100 | 400000 |');
    expect(durable).toContain('| 8 | **1.50** | 0.80 | 0.50 |');
    expect(durable).toContain('| 8 | 900 | 8.0 ms | 20.0 ms | 600 | 10.0 ms | 40.0 ms |');
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
