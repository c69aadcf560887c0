import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSON_SCHEMAS } from './json-schemas';

const FOLDER = join(__dirname, '../../../../docs/schemas');
/** `LZ_UPDATE=1` writes the schemas anew. */
const UPDATE = process.env['LZ_UPDATE'] === '1';

describe.each(Object.entries(JSON_SCHEMAS))('docs/schemas/%s', (name, schema) => {
  it('is what the program reads and writes', () => {
    const file = join(FOLDER, name);
    if (UPDATE) writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
    expect(existsSync(file)).toBe(true);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
  });
});
