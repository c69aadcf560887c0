import { definitions } from '../../testing/bpmn-xml';
import { readSource } from './read-source';
import { attributeOf, childrenOf, schemaTypeOf, type SourceElement } from './source-element';

function read(xml: string): SourceElement {
  const result = readSource(xml, 'a.bpmn');
  if (!result.ok) throw new Error(`Expected BPMN but got ${result.error.map(({ code }) => code).join()}`);
  return result.value;
}

const first = (element: SourceElement, name: string): SourceElement | undefined => childrenOf(element, name)[0];

describe('readSource', () => {
  it('keeps text, CDATA, entities, prefixed attributes and positions', () => {
    const root = read(
      definitions('\n  <process id="p" name="a &amp; &#x4E2D;" lz:title="x"><!-- <task id="no" /> --><documentation>1 &lt; <![CDATA[<b>]]></documentation></process>'),
    );
    const process = first(root, 'process');
    expect(process && [attributeOf(process, 'name'), process.attributes.get('{urn:liuzhuan:bpmn:1}title'), process.position]).toEqual(['a & 中', 'x', { line: 3, column: 3 }]);
    expect(process && first(process, 'documentation')?.text).toBe('1 < <b>');
    expect(process?.children).toHaveLength(1);
  });

  it('knows elements by namespace, whatever the prefix', () => {
    const root = read(
      '<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><b:process><task xmlns="urn:other" /><b:task i:type="b:tTask" /></b:process></b:definitions>',
    );
    const process = first(root, 'process');
    expect(process && childrenOf(process, 'task').map((task) => schemaTypeOf(task))).toEqual(['tTask']);
  });

  it.each([
    ['an unclosed element', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process>', 'bpmn-malformed-xml'],
    ['a wrong end tag', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><a></b></definitions>', 'bpmn-malformed-xml'],
    ['two roots', '<a /><b />', 'bpmn-malformed-xml'],
    ['nothing', '', 'bpmn-malformed-xml'],
    ['another language', '<html></html>', 'bpmn-not-bpmn'],
    ['a DOCTYPE', '<!DOCTYPE x><definitions />', 'bpmn-doctype'],
    ['a deep nesting', '<a>'.repeat(200) + '</a>'.repeat(200), 'bpmn-too-deep'],
  ])('refuses %s', (_what, xml, code) => {
    const result = readSource(xml, 'a.bpmn');
    expect(result.ok ? [] : result.error.map((diagnostic) => diagnostic.code)).toEqual([code]);
  });
});
