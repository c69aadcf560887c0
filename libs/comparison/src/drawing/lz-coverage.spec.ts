import { liuzhuanModdle, type ModdleType } from '@liuzhuan/bpmn';
import { compareResources } from '../compare-resources';
import { drawing, process } from '../testing/drawn';

/** A concrete element for each type our extension may stand on. */
const CONCRETE: Readonly<Record<string, string>> = { BaseElement: 'userTask', Activity: 'userTask', CatchEvent: 'intermediateCatchEvent', Event: 'endEvent' };
const ROOTS = /^(Message|Process|Global)/;

const tag = (type: string): string => {
  const name = type.replace('bpmn:', '');
  const concrete = CONCRETE[name] ?? name;
  return `${concrete.charAt(0).toLowerCase()}${concrete.slice(1)}`;
};

/** A file in which the named BPMN element carries the attribute or the extension element. */
function file(type: string, attributes: string, extension: string) {
  const name = tag(type);
  const inner = extension === '' ? '' : `<extensionElements>${extension}</extensionElements>`;
  if (type === 'bpmn:MultiInstanceLoopCharacteristics') return process(`<userTask id="x" name="甲"><${name} ${attributes}/></userTask>`);
  if (type === 'bpmn:Process') return process('', attributes);
  if (type === 'bpmn:Lane') return process(`<laneSet><lane id="x" name="甲" ${attributes}>${inner}</lane></laneSet>`);
  const element = `<${name} id="x" name="甲" ${attributes}>${inner}</${name}>`;
  return ROOTS.test(name.charAt(0).toUpperCase() + name.slice(1)) ? drawing(element) : process(element);
}

const onElements = liuzhuanModdle.types.filter((type) => type.extends);
const extensions = liuzhuanModdle.types.filter((type) => type.meta && type.name !== 'Input');
const aliasOf = ({ name }: ModdleType) => `lz:${name.charAt(0).toLowerCase()}${name.slice(1)}`;
const valued = ({ properties }: ModdleType) => properties.filter(({ isAttr }) => isAttr);
const values = (type: string): readonly [string, string] => (type === 'Boolean' ? ['false', 'true'] : ['"eins"', '"zwei"']);
const quote = (value: string) => value.replaceAll('"', '&quot;');

/** Both ways, and there and back again: what came, went and changed. */
function told(before: ReturnType<typeof file>, after: ReturnType<typeof file>): readonly number[] {
  return [compareResources([before], [after]).length, compareResources([after], [before]).length];
}

describe('every attribute of our extension on an element of BPMN', () => {
  const cases = onElements.flatMap((type) => (type.extends ?? []).flatMap((target) => type.properties.map(({ name }) => [`lz:${name}`, target] as const)));
  it.each(cases)('%s on %s', (name, target) => {
    const [bare, one, two] = ['', `${name}="eins"`, `${name}="zwei"`].map((attributes) => file(target, attributes, ''));
    if (!bare || !one || !two) throw new Error('Expected three files');
    expect([told(bare, one), told(one, two)]).toEqual([[1, 1], [1, 1]]);
    expect(compareResources([one], [two])[0]?.words.zh).toContain('zwei');
    expect(compareResources([one], [two])[0]?.what).not.toBe('other');
    // Its label is the office's word, not the attribute's name.
    expect(compareResources([one], [two])[0]?.part.zh).not.toMatch(/[a-z]/i);
  });
});

describe('every element of our extension', () => {
  const cases = extensions.flatMap((type) => (type.meta?.allowedIn ?? []).map((target) => [aliasOf(type), target, type] as const));
  it.each(cases)('%s in %s comes, goes, and each of its attributes changes', (alias, target, type) => {
    const written = valued(type).map(({ name, type: kind }) => [name, values(kind)] as const);
    const extension = (changed?: string) => `<${alias} ${written.map(([name, [one, two]]) => `${name}="${quote(name === changed ? two : one)}"`).join(' ')}/>`;
    const [bare, whole] = [file(target, '', ''), file(target, '', extension())];
    for (const count of told(bare, whole)) expect(count).toBeGreaterThan(0);
    for (const [name] of written) {
      const changes = compareResources([whole], [file(target, '', extension(name))]);
      expect([name, changes.length > 0, changes.map(({ what }) => what)]).toEqual([name, true, expect.not.arrayContaining(['other'])]);
      for (const { part } of changes) expect(part.zh.replaceAll(/“(eins|zwei|"eins"|"zwei")”/g, '')).not.toMatch(/[a-z]/i);
    }
  });

  it('inputs of a service', () => {
    const service = (input: string) => file('bpmn:ServiceTask', '', `<lz:service type="notify">${input}</lz:service>`);
    const [bare, one, two] = [service(''), service('<lz:input name="to" value="a"/>'), service('<lz:input name="to" value="b"/>')];
    expect([bare, two].flatMap((other) => compareResources([one], [other]).map((change) => change.words.zh))).toEqual(['“甲”去掉服务输入“to”（取值 a）', '“甲”的服务输入“to”的取值由 a 改为 b']);
  });
});
