import { scanXml } from './scan-xml';

const BPMN = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"';

describe('scanXml', () => {
  it('finds where BPMN elements begin, and passes over comments, CDATA and foreign ids', () => {
    const xml = `<?xml version="1.0"?>\n<definitions ${BPMN} xmlns:x="urn:x">\n  <!-- <task id="no"/> -->\n  <x:field id="no"/>\n  <task a=">" id="任务"/><script><![CDATA[<task id="no"/>]]></script>\n</definitions>`;
    expect(scanXml(xml)).toEqual({ doctype: undefined, depth: 2, positions: { 任务: { line: 5, column: 3 } } });
  });

  it('finds a declaration', () => {
    expect(scanXml('<?xml version="1.0"?>\n <!DOCTYPE a [<!ENTITY b "c">]><a/>').doctype).toEqual({ line: 2, column: 2 });
  });

  it.each([
    ['open tags', '<a'],
    ['open quotes', '<a b="'],
    ['lonely quotes', `<a '"`],
    ['open comments', '<!--'],
    ['attributes without value', '<a bbbbbbbbbbbbbbbb '],
    ['line ends', '\n'],
    ['tags on one line', '<a id="x">'],
  ])('comes to an end over 5 MB of %s', (_what, piece) => {
    const text = `<a ${piece.repeat(Math.ceil((5 * 2 ** 20) / piece.length))}>`;
    expect(scanXml(text)).toBeDefined();
  });
});
