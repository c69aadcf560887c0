import { definitions } from '../../testing/bpmn-xml';
import { brokenCodes } from '../testing/broken-codes';
import { flow, node } from '../testing/constraint-case';
import { validateBpmn } from '../validate-bpmn';

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const importing = (location: string, contents = '', type = BPMN) => definitions(`<import importType="${type}" location="${location}" namespace="urn:other" />${contents}`);
const inNamespace = (namespace: string, xml: string) => xml.replace('targetNamespace="urn:test"', `targetNamespace="${namespace}" xmlns:o="urn:other"`);

/** Codes broken by `main.bpmn` of some files, each with the file it was found in. */
function found(files: Readonly<Record<string, string>>): readonly string[] {
  const result = validateBpmn(files['main.bpmn'] ?? '', { resource: 'main.bpmn', resolveImport: (location) => files[location] });
  return result.ok ? result.value.map(({ code, location }) => `${location.resource} ${code}`) : result.error.map(({ code }) => code);
}

describe('imports', () => {
  it('are found, in whatever language the file is', () => {
    expect(found({ 'main.bpmn': importing('types.xsd', '', 'http://www.w3.org/2001/XMLSchema'), 'types.xsd': '<schema />' })).toEqual([]);
  });

  it('are missed, by the file itself or by one it imports', () => {
    expect(found({ 'main.bpmn': importing('gone.bpmn') })).toEqual(['main.bpmn bpmn-import-missing']);
    expect(found({ 'main.bpmn': importing('other.bpmn'), 'other.bpmn': inNamespace('urn:other', importing('gone.xsd')) })).toEqual(['other.bpmn bpmn-import-missing']);
  });

  it('are looked for from the folder of the file that names them', () => {
    const asked: string[] = [];
    const resolveImport = (location: string) => {
      asked.push(location);
      return location === 'flows/parts/b.bpmn' ? importing('../c.xsd') : undefined;
    };
    validateBpmn(importing('./parts/b.bpmn'), { resource: 'flows/a.bpmn', resolveImport });
    validateBpmn(importing('../../c.bpmn'), { resource: 'flows/a.bpmn', resolveImport });
    validateBpmn(importing('https://example.org/c.xsd'), { resource: 'flows/a.bpmn', resolveImport });
    expect(asked).toEqual(['flows/parts/b.bpmn', 'flows/c.xsd', '../c.bpmn', 'https://example.org/c.xsd']);
  });

  it('may lead in a circle', () => {
    expect(found({ 'main.bpmn': importing('other.bpmn'), 'other.bpmn': inNamespace('urn:other', importing('main.bpmn')) })).toEqual([]);
  });

  it('are not looked at without a resolver', () => {
    expect(brokenCodes(importing('gone.bpmn'))).toEqual([]);
  });

  it('that cannot be read are reported as any such file', () => {
    expect(found({ 'main.bpmn': importing('other.bpmn'), 'other.bpmn': '<definitions>' })).toEqual(['other.bpmn bpmn-malformed-xml']);
  });

  it('bring the elements a prefixed reference names', () => {
    const call = inNamespace('urn:main', importing('other.bpmn', '<process id="p"><callActivity id="c" calledElement="o:q" /></process>'));
    const called = (start: string) => inNamespace('urn:other', definitions(`<process id="q">${start}</process>`).replace('id="d"', 'id="e"'));
    const start = (id: string, trigger = '') => node('startEvent', id, '', id.toUpperCase(), trigger) + flow(id.toUpperCase(), id, 'u');
    const timed = called(start('t', '<timerEventDefinition />') + node('endEvent', 'u', 'T'));
    const none = called(start('t', '<timerEventDefinition />') + start('s') + node('endEvent', 'u', 'S T'));
    expect(found({ 'main.bpmn': call, 'other.bpmn': none })).toEqual([]);
    expect(found({ 'main.bpmn': call, 'other.bpmn': timed })).toEqual(['main.bpmn bpmn-called-without-start']);
  });
});

describe('ids', () => {
  it('may be used once in a file', () => {
    expect(brokenCodes(definitions('<signal id="a" /><signal id="b" />'))).toEqual([]);
    expect(brokenCodes(definitions('<signal id="a" /><message id="a" />'))).toEqual(['bpmn-id-shared']);
  });

  it('may be used once in the files of a namespace', () => {
    const main = inNamespace('urn:other', importing('other.bpmn', '<signal id="a" />'));
    const other = (namespace: string) => inNamespace(namespace, definitions('<message id="a" />').replace('id="d"', 'id="e"'));
    expect(found({ 'main.bpmn': main, 'other.bpmn': other('urn:third') })).toEqual([]);
    expect(found({ 'main.bpmn': main, 'other.bpmn': other('urn:other') })).toEqual(['main.bpmn bpmn-id-shared', 'other.bpmn bpmn-id-shared']);
  });
});
