import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareResources } from './compare-resources';

const FLOWS = join(__dirname, '../../../workflows');

/** Names the file gives to its own parts, which nobody else knows: other words for them are no change. */
const NOISE = [/^xmlns/, /^xsi:/, /^exporter/, /^(version|encoding)$/];
const OWN_IDS = /_di$|_edge$|^(Definitions|BPMNDiagram|BPMNPlane|Plane|Diagram|LaneSet)_|_def$|_(in|out)\d+(_expr)?$|_table$|_r\d+$|_label$|_(diagram|shape|default)$/;

interface Value {
  readonly at: number;
  readonly name: string;
  readonly value: string;
}

/** Every attribute of a file, by where its value ends. */
function valuesOf(xml: string): readonly Value[] {
  return [...xml.matchAll(/\s([\w:.-]+)="([^"<]*)"/g)]
    .map((match) => ({ at: match.index + match[0].length - 1, name: match[1] ?? '', value: match[2] ?? '' }))
    .filter(({ name, value }) => !(name === 'bpmnElement' && value.startsWith('Collaboration_')) && !NOISE.some((noise) => noise.test(name)) && !(name === 'id' && OWN_IDS.test(value)));
}

/** Every text between tags that is not only repeated elsewhere. */
function textsOf(xml: string): readonly Value[] {
  return [...xml.matchAll(/<([\w:]+)[^>]*>([^<>]*\S[^<>]*)<\//g)]
    .map((match) => ({ at: match.index + match[0].length - 2, name: match[1] ?? '', value: match[2] ?? '' }))
    .filter(({ name }) => !/:(incoming|outgoing)$/.test(name));
}

it.each([
  ['dz/dz-no-escalation/process.bpmn', 'bpmn', 9],
  ['jyg/jyg-outgoing-document/process.bpmn', 'bpmn', 23],
  ['dz/dz-no-escalation/dz-levels.dmn', 'dmn', 1],
  ['jyg/jyg-signing/jyg-signing-rules.dmn', 'dmn', 3],
] as const)('whatever value changes in %s is told', (path, kind, every) => {
  const content = readFileSync(join(FLOWS, path), 'utf8');
  const file = { name: path, kind, content };
  const values = [...valuesOf(content), ...textsOf(content)].filter((_, index) => index % every === 0);
  expect(values.length).toBeGreaterThan(30);
  const silent = values.filter(({ at, value }) => {
    const changed = /^-?\d+(\.\d+)?$/.test(value) ? '9' : '甲';
    return compareResources([file], [{ ...file, content: `${content.slice(0, at)}${changed}${content.slice(at)}` }]).length === 0;
  });
  expect(silent.map(({ name, value }) => `${name}="${value}"`)).toEqual([]);
});

it('whatever value changes in a form is told', () => {
  const content = readFileSync(join(FLOWS, 'dz/dz-no-escalation/dz-a4.form.json'), 'utf8');
  const file = { name: 'dz-a4.form.json', kind: 'form' as const, content };
  const values = [...content.matchAll(/"(\w+)": ("[^"]*"|\d+|true|false)/g)].filter(([, name = '', value = '']) => !(name === 'id' && value.startsWith('"Field')) && name !== 'name' && name !== 'version');
  const silent = values.filter((match) => {
    const value = match[2] ?? '';
    const changed = value.startsWith('"') ? `${value.slice(0, -1)}甲"` : value === 'true' ? 'false' : value === 'false' ? 'true' : `${value}9`;
    const end = match.index + match[0].length;
    return compareResources([file], [{ ...file, content: `${content.slice(0, end - value.length)}${changed}${content.slice(end)}` }]).length === 0;
  });
  expect(silent.map(([text]) => text)).toEqual([]);
});
