import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { decodeXml, parseBpmn, roundTrip } from './index';
import { compareXml } from './testing/compare-xml';

const MATERIAL = resolve(__dirname, '../../../../shared/conformance');
const SETS = ['miwg-reference', 'cn-oa', 'betsy', 'bpmndt', 'fbpmn', 'bpmnspector'];

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(bpmn|bpmn20\.xml|xml)$/.test(name))
    .map((name) => join(folder, name));
}

for (const set of SETS) {
  const folder = join(MATERIAL, set);
  if (!existsSync(folder)) {
    it.skip(`${set}: published test material is not beside this repository, nothing measured`, () => undefined);
    continue;
  }
  describe(`published diagrams of ${set}`, () => {
    it.each(filesOf(folder).map((file) => [basename(file), file]))('%s keeps everything on the way in and out', async (_name, file) => {
      const text = decodeXml(readFileSync(file));
      if (!text.ok) throw new Error(text.error[0]?.message.en);
      const written = await roundTrip(text.value);
      if (!written.ok) throw new Error(written.error[0]?.message.en);
      expect(compareXml(text.value, written.value.xml)).toEqual({ lost: [], added: [] });
      const model = await parseBpmn(text.value);
      if (!model.ok) throw new Error(model.error[0]?.message.en);
      expect(model.value).toEqual(JSON.parse(JSON.stringify(model.value)));
    });
  });
}
