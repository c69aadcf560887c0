import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../architecture/project-files';
import { findingPages, FOLDER } from './finding-pages';

const folder = join(ROOT, FOLDER);

describe('the pages of findings', () => {
  it('are as the tables and examples have them', async () => {
    const pages = await findingPages();
    if (process.env['WRITE_PAGES']) {
      rmSync(folder, { recursive: true, force: true });
      for (const [path, text] of pages) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
    }
    const kept = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:md|svg)$/.test(path));
    expect(kept.toSorted()).toEqual([...pages.keys()].toSorted());
    expect([...pages].filter(([path, text]) => readFileSync(join(folder, path), 'utf8') !== text).map(([path]) => path)).toEqual([]);
  });

  it('show a picture of each example, with what is wrong in red', async () => {
    const pages = await findingPages();
    expect(pages.get('deadlock.md')).toContain('![错误的画法 · Incorrect](images/deadlock-bad.svg)');
    expect(pages.get('images/lint-unconnected-bad.svg')).toContain('#b3261e');
    expect(pages.get('images/lint-unconnected-good.svg')).not.toContain('#b3261e');
  });

  it('never show one drawing as incorrect and as correct', async () => {
    const sidesOf = (page: string) => [...page.matchAll(/```xml\n(.*?)```/gs)].map(([, xml]) => xml);
    const pages = [...(await findingPages())].filter(([, text]) => sidesOf(text).length === 2);
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.filter(([, text]) => new Set(sidesOf(text)).size === 1).map(([path]) => path)).toEqual([]);
  });

  it('show decision tables as tables, with the rows that are wrong marked', async () => {
    const page = (await findingPages()).get('dmn-overlap.md');
    expect(page).toContain('| ✗ 2 | `>= 10` | `"主任"` |');
    expect(page).toContain('| 2 | `> 10` | `"主任"` |');
    expect(page).toContain('> 第 1、2 行都管这种情况：“金额”为 10，而这张表要求只命中一行');
  });
});
