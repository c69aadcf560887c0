import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, readText, ROOT } from '../architecture/project-files';

const GUIDE = 'docs/admin-guide.zh-CN.md';
const PICTURES = 'docs/images/guide';
/** A page with pictures has to open at once, also over a slow line. */
const PICTURE_BYTES = 200_000;

/** What the designer shows in Chinese: its catalogues, and the words of the canvas. `{version}` stands for anything. */
function shownWords(): readonly RegExp[] {
  const sources = ['apps/designer/src', 'libs/ui/src'].flatMap((folder) => filesBelow(folder, ['.ts', '.tsx'])).filter((path) => !path.endsWith('.spec.ts'));
  const words = sources.flatMap((path) => {
    const text = readText(path);
    const pattern = path.includes('/canvas/words/') ? /'([^'\n]*\p{Script=Han}[^'\n]*)'/gu : /\bzh: '((?:[^'\\]|\\.)*)'/g;
    return [...text.matchAll(pattern)].map(([, word = '']) => word.replace(/\\(.)/g, '$1'));
  });
  return words.map((word) => new RegExp(`^${word.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&').replace(/\\\{\w+\\\}/g, '.+')}$`, 'u'));
}

describe('the guide for administrators', () => {
  const text = readText(GUIDE);
  const quoted = [...new Set([...text.matchAll(/「([^」]+)」/g)].map(([, word = '']) => word))];
  const used = [...text.matchAll(/\]\(images\/guide\/([^)]+)\)/g)].map(([, name = '']) => name);

  it('names buttons and fields as the designer does', () => {
    const shown = shownWords();
    expect(quoted.length).toBeGreaterThan(40);
    expect(quoted.filter((word) => !shown.some((pattern) => pattern.test(word)))).toEqual([]);
  });

  it('shows each picture once', () => {
    const taken = filesBelow(PICTURES, ['.png']).map((path) => path.slice(PICTURES.length + 1));
    expect(used.toSorted()).toEqual(taken.toSorted());
    expect(used.length).toBeGreaterThanOrEqual(10);
  });

  it('has pictures that load quickly', () => {
    expect(used.filter((name) => statSync(join(ROOT, PICTURES, name)).size > PICTURE_BYTES)).toEqual([]);
  });

  it('says in words what each picture shows', () => {
    expect([...text.matchAll(/!\[([^\]]*)\]/g)].filter(([, words = '']) => words.length < 6)).toEqual([]);
  });
});
