import { reportOf, withReport } from './report';

const run = (rate: number, p50: number, p99: number) => ({ rate, p50, p99 });

describe('the report', () => {
  const text = reportOf(
    [
      { nodes: 10, xstate: 0.02, machine: 0.1, engine: 0.2 },
      { nodes: 50, xstate: 0.01, machine: 0.05, engine: 0.4 },
    ],
    [{ clients: 8, ours: run(900, 8, 20), plain: run(600, 10, 40) }],
    { date: '2026-11-22', machine: '2 × a processor' },
  );

  it('gives ratios, and the machine’s own figures beside them', () => {
    expect(text).toContain('Measured on 2026-11-22, 2 × a processor.');
    expect(text).toContain('| 50 | 0.010 ms | 0.050 ms | 0.400 ms | 0.50 | 2.00 |');
    expect(text).toContain('| 8 | **1.50** | 0.80 | 0.50 |');
    expect(text).toContain('| 8 | 900 | 8.0 ms | 20.0 ms | 600 | 10.0 ms | 40.0 ms |');
  });

  it('goes between its marks and nowhere else', () => {
    const document = 'before\n<!-- figures: npm run bench -- --write -->\nold\n<!-- end of figures -->\nafter';
    const once = withReport(document, text);
    expect(once).toMatch(/^before\n[\s\S]*900[\s\S]*\nafter$/);
    expect(once).not.toContain('old');
    expect(withReport(once, text)).toBe(once);
    expect(() => withReport('no marks', text)).toThrow('Expected the marks');
  });
});
