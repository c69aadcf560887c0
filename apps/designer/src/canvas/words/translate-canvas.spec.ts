import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CANVAS_WORDS, translateCanvas } from './translate-canvas';

const MODULES = join(__dirname, '../../../../../node_modules');
/** What our canvas loads and what asks for words. Import errors of XML reach the reader through our own diagnostics. */
const SOURCES = [
  'bpmn-js/lib/features',
  'diagram-js/lib/features',
  'bpmn-js-create-append-anything/dist/index.es.js',
  'diagram-js-minimap/dist/index.esm.js',
];
/** Composed at run time (the parts are in the catalogue), read as SVG transforms, or of the element templates we do not load. */
const COMPOSED = new Set(['Align elements ', 'HELLO {you}', 'Catching Event', 'Throwing Event']);

function sourcesBelow(path: string): readonly string[] {
  if (path.endsWith('.js')) return [readFileSync(path, 'utf8')];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() || (entry.name.endsWith('.js') && !entry.name.endsWith('.spec.js')) ? sourcesBelow(join(path, entry.name)) : [],
  );
}

function wordsAskedFor(): readonly string[] {
  const asked = SOURCES.flatMap((source) => sourcesBelow(join(MODULES, source))).flatMap((text) => [
    ...[...text.matchAll(/\btranslate\(\s*'([^']+)'/g)].map(([, word]) => word ?? ''),
    ...[...text.matchAll(/\b(?:label|name|title):\s*'([A-Z][^']+)'/g)].map(([, word]) => word ?? ''),
    ...[...text.matchAll(/_ERR_MSG = '([^']+)'/g)].map(([, word]) => word ?? ''),
  ]);
  return [...new Set(asked)].filter((word) => !COMPOSED.has(word) && !word.includes(' + '));
}

describe('the words of the canvas', () => {
  it('are all in the catalogue that bpmn-js and its companions can ask for', () => {
    const asked = wordsAskedFor();
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((word) => CANVAS_WORDS[word] === undefined)).toEqual([]);
  });

  it('are Chinese', () => {
    expect(Object.values(CANVAS_WORDS).filter((word) => !/\p{Script=Han}/u.test(word))).toEqual([]);
  });

  it('carry names over and stay English in English', () => {
    expect(translateCanvas('zh')('Open {element}', { element: '核稿' })).toBe('打开核稿');
    expect(translateCanvas('en')('Open {element}', { element: 'X' })).toBe('Open X');
  });
});
