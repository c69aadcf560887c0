import { definitions, process } from '../testing/bpmn-xml';
import { codesOf, parsed } from '../testing/parsed';
import { parseBpmn } from './parse-bpmn';

const NODES = '<startEvent id="s"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/>';

describe('what is refused', () => {
  it.each<[string, string, string, object]>([
    [
      'an external entity',
      `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${definitions('<process id="p" name="&x;"/>')}`,
      'bpmn-doctype',
      { line: 1 },
    ],
    [
      'nested entities',
      `<?xml version="1.0"?>\n<!DOCTYPE l [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><definitions/>`,
      'bpmn-doctype',
      { line: 2 },
    ],
    [
      'a mismatched tag',
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">\n<process id="p">\n</definitions>',
      'bpmn-malformed-xml',
      { line: 3 },
    ],
    ['an unclosed tag', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">\n  <process', 'bpmn-malformed-xml', { line: 2 }],
    ['no XML', 'hello', 'bpmn-malformed-xml', { line: 1 }],
    ['nothing', '', 'bpmn-malformed-xml', { line: 1 }],
    ['another language', '<html><body/></html>', 'bpmn-not-bpmn', { line: 1 }],
    ['a bottomless pit', process('<subProcess>'.repeat(5000) + '</subProcess>'.repeat(5000)), 'bpmn-too-deep', {}],
    ['a mountain', ' '.repeat(5 * 2 ** 20 + 1), 'bpmn-too-large', {}],
  ])('%s', async (_what, xml, code, place) => {
    const result = await parseBpmn(xml, 'process.bpmn');
    const location = { resource: 'process.bpmn', ...place };
    expect(result).toMatchObject({ ok: false, error: [{ code, severity: 'error', location }] });
  });

  it('takes other limits', async () => {
    expect(await parseBpmn(process(NODES), undefined, { maxLength: 10 })).toMatchObject({ ok: false, error: [{ code: 'bpmn-too-large' }] });
  });
});

describe('what is reported', () => {
  it.each([
    ['nothing about a sound file', process(NODES), []],
    ['an element BPMN does not have', process(`${NODES}<approveTask id="x"/>`), ['bpmn-dropped-element']],
    ['text between elements', process(`${NODES} hello `), ['bpmn-dropped-text']],
    ['an attribute without quotes', process(`${NODES}<task id=x />`), ['bpmn-broken-attributes', 'bpmn-missing-id']],
    ['an attribute BPMN does not have', process(`${NODES}<task id="x" assignee="me"/>`), ['bpmn-unknown-attribute']],
    ['an attribute we do not have', process(`${NODES}<userTask id="x" lz:assignee="me"/>`), ['bpmn-unknown-setting']],
    [
      'an element we do not have',
      process(`${NODES}<task id="x"><extensionElements><lz:owner/></extensionElements></task>`),
      ['bpmn-unknown-setting'],
    ],
    [
      'an attribute our element does not have',
      process(`${NODES}<userTask id="x"><extensionElements><lz:form key="a" clef="b"/></extensionElements></userTask>`),
      ['bpmn-unknown-setting'],
    ],
    ['a doubled id', process(`${NODES}<task id="s"/>`), ['bpmn-duplicate-id']],
    [
      'a flow to nowhere',
      process(`${NODES}<sequenceFlow id="g" sourceRef="s" targetRef="gone"/>`),
      ['bpmn-unresolved-reference', 'bpmn-missing-reference'],
    ],
    ['a flow without target', process(`${NODES}<sequenceFlow id="g" sourceRef="s"/>`), ['bpmn-missing-reference']],
    [
      'an error named by its code',
      process(`${NODES}<endEvent id="x"><errorEventDefinition errorRef="PAYMENT_REJECT"/></endEvent>`),
      ['bpmn-unresolved-detail'],
    ],
    ['a node without id', process(`${NODES}<task name="x"/>`), ['bpmn-missing-id']],
    ['a boundary event on nothing', process(`${NODES}<boundaryEvent id="x"/>`), ['bpmn-missing-reference']],
    ['a choreography', definitions('<choreography id="c"/>'), ['bpmn-unsupported-element']],
    ['garbled text', process(`${NODES}<task id="x" name="\uFFFD\uFFFD"/>`), ['bpmn-garbled-text']],
  ])('%s', async (_what, xml, codes) => {
    expect(codesOf(await parsed(xml))).toEqual(codes);
  });

  it('says where', async () => {
    const model = await parsed(process(`${NODES}\n  <endEvent id="x"><errorEventDefinition errorRef="PAYMENT_REJECT"/></endEvent>`));
    expect(model.diagnostics[0]).toMatchObject({
      location: { resource: 'process.bpmn', elementId: 'x', property: 'errorRef', line: 3, column: 3 },
      params: { target: 'PAYMENT_REJECT' },
    });
  });
});

it('keeps elements with Chinese ids, and what refers to them', async () => {
  const model = await parsed(
    process('<startEvent id="开始"/><userTask id="审批"/><sequenceFlow id="同意申请" sourceRef="开始" targetRef="审批"/>'),
  );
  expect(model.diagnostics).toEqual([]);
  expect(model.processes[0]?.sequenceFlows).toMatchObject([{ id: '同意申请', sourceRef: '开始', targetRef: '审批' }]);
  expect(model.processes[0]?.flowNodes).toMatchObject([
    { id: '开始', outgoing: ['同意申请'] },
    { id: '审批', incoming: ['同意申请'] },
  ]);
  expect(model.positions['审批']).toEqual({ line: 2, column: expect.any(Number) });
});
