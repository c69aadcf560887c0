import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run-patterns';

const folders = readdirSync(__dirname, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe('workflow patterns', () => {
  it('are all there, WCP-1 to WCP-43', () => {
    expect(folders.map((name) => Number(name.split('-')[1])).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 43 }, (_, index) => index + 1));
  });

  it('have each drawing in the table of the README', () => {
    const table = readFileSync(join(__dirname, 'README.md'), 'utf8');
    const drawings = folders.flatMap((folder) => readdirSync(join(__dirname, folder)).flatMap((file) => (file.endsWith('.bpmn') ? `${folder}/${file}` : [])));
    expect(drawings.filter((file) => !table.includes(`(${file})`))).toEqual([]);
  });

  it('come out as expected', async () => {
    expect((await run()).remarks).toEqual([]);
  }, 60_000);
});
