import { BPMN_CODES } from '@liuzhuan/bpmn';
import { COMPILER_CODES } from '@liuzhuan/compiler';
import { existsSync, readFileSync } from 'node:fs';
import { ALL_ROWS } from './coverage-table';
import { elementPages } from './element-pages';
import { fromRoot, gatherEvidence } from './evidence';
import { metamodelRows } from './metamodel';

describe('coverage of BPMN 2.0.2', () => {
  it('says of every element and attribute what becomes of it', () => {
    const rows = new Set(metamodelRows());
    expect({ missing: [...rows].filter((row) => !ALL_ROWS[row]), unknown: Object.keys(ALL_ROWS).filter((row) => !rows.has(row)) }).toEqual({ missing: [], unknown: [] });
  });

  it('runs everything that is said to run in a golden trace', async () => {
    const evidence = await gatherEvidence();
    const untested = Object.entries(ALL_ROWS).flatMap(([row, { kind }]) => (kind === 'runs' && !evidence.get(row) ? [row] : []));
    expect(untested).toEqual([]);
  });

  it('is told in docs/elements as the golden traces have it', async () => {
    const pages = elementPages(await gatherEvidence());
    const stale = [...pages].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text).map(([file]) => fromRoot(file));
    expect({ stale, cure: 'npm run conformance -- --only elements' }).toEqual({ stale: [], cure: 'npm run conformance -- --only elements' });
  });

  it('refuses with codes that exist', () => {
    const codes = new Set(Object.keys({ ...BPMN_CODES, ...COMPILER_CODES }));
    const named = Object.values(ALL_ROWS).flatMap((treatment) => (treatment.kind === 'refused' ? [treatment.code] : [...treatment.remark.matchAll(/`((?:bpmn|language|process)-[a-z-]+)`/g)].map(([, code = '']) => code)));
    expect([...new Set(named)].filter((code) => !codes.has(code))).toEqual([]);
  });
});
