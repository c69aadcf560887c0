import { definitions } from '../testing/bpmn-xml';
import { parsed } from '../testing/parsed';
import { clausesOf } from './clauses-of';
import { findElement } from './find-element';
import { flowElementsOf } from './flow-elements-of';
import { isActivity, isGateway, isSubProcess } from './node-kind';

const XML = definitions(
  `<message id="m" lz:clauses="C-5"/>
   <process id="p" name="发文" lz:clauses="C-1"><laneSet id="ls"><lane id="l" lz:clauses="C-4"/></laneSet><subProcess id="s"><task id="t" name="编号" lz:clauses="C-2 C-3"/><task id="u"/>
   <sequenceFlow id="f" sourceRef="t" targetRef="u"/></subProcess><exclusiveGateway id="g"/></process>`,
);

it('walks all depths', async () => {
  const [process] = (await parsed(XML)).processes;
  if (!process) throw new Error('Expected a process but got none');
  expect(flowElementsOf(process).map((element) => element.id)).toEqual(['s', 't', 'u', 'g', 'f']);
});

it('finds any element', async () => {
  const model = await parsed(XML);
  expect(['p', 's', 't', 'f', 'l', 'm', 'nobody'].map((id) => findElement(model, id)?.id)).toEqual([
    'p',
    's',
    't',
    'f',
    'l',
    'm',
    undefined,
  ]);
});

it('lists clauses with who fulfils them', async () => {
  expect(clausesOf(await parsed(XML))).toEqual([
    { clause: 'C-1', elementId: 'p', elementName: '发文' },
    { clause: 'C-2', elementId: 't', elementName: '编号' },
    { clause: 'C-3', elementId: 't', elementName: '编号' },
    { clause: 'C-4', elementId: 'l' },
    { clause: 'C-5', elementId: 'm' },
  ]);
});

it('tells kinds of nodes apart', async () => {
  const nodes = (await parsed(XML)).processes[0]?.flowNodes ?? [];
  expect(nodes.map((node) => [isSubProcess(node), isActivity(node), isGateway(node)])).toEqual([
    [true, true, false],
    [false, false, true],
  ]);
});
