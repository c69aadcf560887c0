import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DECISION_WORDS } from './decision-words';

const MODULES = join(__dirname, '../../../../node_modules');
const SOURCES = ['dmn-js-drd', 'dmn-js-decision-table', 'dmn-js-literal-expression', 'dmn-js-boxed-expression', 'dmn-js-shared'].map((name) => join(MODULES, name, 'lib'));
/** Texts of one name only, the same in Chinese. */
const SAME = new Set(['FEEL', 'JUEL']);

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourcesBelow(path) : entry.name.endsWith('.js') ? [readFileSync(path, 'utf8')] : [];
  });
}

describe('the words of the decision tables', () => {
  it('are all in the catalogue that dmn-js can ask for', () => {
    const asked = SOURCES.flatMap(sourcesBelow).flatMap((text) => [
      ...[...text.matchAll(/translate\(\s*(['"])(.*?)\1/g)].map(([, , word]) => word ?? ''),
    ]);
    const words = [...new Set(asked)].filter((word) => !SAME.has(word) && /[A-Za-z]/.test(word));
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter((word) => DECISION_WORDS[word] === undefined)).toEqual([]);
  });

  it('are Chinese', () => {
    expect(Object.values(DECISION_WORDS).filter((word) => !/\p{Script=Han}/u.test(word))).toEqual([]);
  });
});
