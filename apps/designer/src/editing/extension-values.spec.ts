import type { ModdleObject } from '../canvas/modeler-services';
import { extensionOf, extensionsOf, replacedExtensions, textAt } from './extension-values';

function object($type: string, properties: Readonly<Record<string, unknown>> = {}): ModdleObject {
  return { $type, $instanceOf: (type) => type === $type, get: (name) => properties[name], set: () => undefined };
}

const due = object('lz:Due', { within: '3 working days', warning: false });
const agree = object('lz:Outcome', { name: 'agree' });
const refuse = object('lz:Outcome', { name: 'refuse' });
const foreign = object('other:Thing');
const task = object('bpmn:UserTask', { extensionElements: object('bpmn:ExtensionElements', { values: [due, agree, foreign, refuse] }) });

describe('extension elements', () => {
  it('are found by type, in order', () => {
    expect(extensionsOf(task, 'lz:Outcome')).toEqual([agree, refuse]);
    expect(extensionOf(task, 'lz:Due')).toBe(due);
    expect(extensionsOf(object('bpmn:Task'), 'lz:Due')).toEqual([]);
  });

  it('give their attributes as text', () => {
    expect(textAt(due, 'within')).toBe('3 working days');
    expect(textAt(due, 'warning')).toBe('false');
    expect(textAt(due, 'by')).toBe('');
    expect(textAt(undefined, 'by')).toBe('');
  });

  it.each([
    ['in the place of the first', 'lz:Outcome', [due, object('lz:Outcome'), foreign]],
    ['at the end when there was none', 'lz:Copy', [due, agree, foreign, refuse, object('lz:Copy')]],
  ])('are replaced %s, foreign ones kept', (_, type, expected) => {
    const result = replacedExtensions([due, agree, foreign, refuse], type, [object(type)]);
    expect(result.map(({ $type }) => $type)).toEqual(expected.map(({ $type }) => $type));
  });

  it('can all be taken away', () => {
    expect(replacedExtensions([due, agree, foreign, refuse], 'lz:Outcome', [])).toEqual([due, foreign]);
  });
});
