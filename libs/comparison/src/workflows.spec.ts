import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roundTrip } from '@liuzhuan/bpmn';
import type { ComparedFile } from './compared-file';
import { compareResources } from './compare-resources';

const ROOT = join(__dirname, '../../../workflows');
const kindOf = (name: string) => (name.endsWith('.bpmn') ? 'bpmn' : name.endsWith('.dmn') ? 'dmn' : name.endsWith('.form.json') ? 'form' : undefined);

/** Every flow of the repository with its files. */
const FLOWS = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(join(ROOT, name), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => join(name, entry.name)))
  .map((folder): readonly [string, readonly ComparedFile[]] => [
    folder,
    readdirSync(join(ROOT, folder)).flatMap((name) => {
      const kind = kindOf(name);
      return kind ? [{ name, kind, content: readFileSync(join(ROOT, folder, name), 'utf8') }] : [];
    }),
  ]);

/** The same file as another tool would write it. */
async function rewritten(file: ComparedFile): Promise<ComparedFile> {
  if (file.kind === 'form') return { ...file, content: JSON.stringify(JSON.parse(file.content), undefined, 1) };
  if (file.kind === 'dmn') return { ...file, content: file.content.replace('xmlns="', 'xmlns:q="').replace(/<(\/?)(?!dmndi:|dc:|di:|\?|!)(\w)/g, '<$1q:$2').replace(/>\s+</g, '><') };
  const written = await roundTrip(file.content);
  if (!written.ok) throw new Error(`Expected ${file.name} to be readable but it is not`);
  return { ...file, content: written.value.xml };
}

describe.each(FLOWS)('%s', (_, files) => {
  it('written by another tool is the same', async () => {
    const again = await Promise.all(files.map(rewritten));
    expect(again.some((file, index) => file.content !== files[index]?.content)).toBe(true);
    expect(compareResources(files, again).map((change) => change.words.zh)).toEqual([]);
  });

  it('differs from nothing by its files', () => {
    expect(compareResources([], files).map(({ kind }) => kind)).toEqual(files.map(() => 'added'));
  });

  it('tells whatever character changes in a drawing or table', () => {
    for (const file of files) {
      const edited = { ...file, content: file.content.replace(/name="([^"]+)"/, 'name="$1甲"').replace(/"label": "/, '"label": "甲') };
      if (edited.content !== file.content) expect([file.name, compareResources([file], [edited]).length > 0]).toEqual([file.name, true]);
    }
  });
});
