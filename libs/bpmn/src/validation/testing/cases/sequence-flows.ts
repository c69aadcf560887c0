import { definitions, process } from '../../../testing/bpmn-xml';
import { type ConstraintCase, flow, node } from '../constraint-case';

const ab = node('task', 'a', '', 'f') + node('task', 'b', 'f');
const note = '<textAnnotation id="n" />';
const inner = `<subProcess id="s">${node('task', 'b', 'f')}</subProcess>`;
const eventSubProcess = '<subProcess id="e" triggeredByEvent="true" />';
const condition = '<conditionExpression xsi:type="tFormalExpression">true</conditionExpression>';

/** Files that keep and break the constraints of `constraints/sequence-flows`. */
export const SEQUENCE_FLOWS_CASES: readonly ConstraintCase[] = [
  ['bpmn-flow-into-artifact', process(ab + flow('f', 'a', 'b')), process(`${ab}${note}${flow('f', 'a', 'n')}`)],
  ['bpmn-flow-from-artifact', process(ab + flow('f', 'a', 'b')), process(`${ab}<group id="n" />${flow('f', 'n', 'b')}`)],
  ['bpmn-flow-source-kind', process(ab + flow('f', 'a', 'b')), process(`${ab}${eventSubProcess}${flow('f', 'e', 'b')}`)],
  ['bpmn-flow-target-kind', process(ab + flow('f', 'a', 'b')), process(`${ab}<dataObject id="o" />${flow('f', 'a', 'o')}`)],
  ['bpmn-flow-unlisted', process(ab + flow('f', 'a', 'b')), process(`<task id="a" />${node('task', 'b', 'f')}${flow('f', 'a', 'b')}`)],
  ['bpmn-flow-delayed', process(ab + flow('f', 'a', 'b', '', 'isImmediate="true"')), process(ab + flow('f', 'a', 'b', '', 'isImmediate="false"'))],
  [
    'bpmn-condition-alone',
    process(node('task', 'a', '', 'f g') + node('task', 'b', 'f g') + flow('f', 'a', 'b', condition) + flow('g', 'a', 'b')),
    process(ab + flow('f', 'a', 'b', condition)),
  ],
  [
    'bpmn-default-elsewhere',
    process(node('exclusiveGateway', 'a', '', 'f', '', 'default="f"') + node('task', 'b', 'f') + flow('f', 'a', 'b')),
    process(node('task', 'a', '', 'f') + node('task', 'b', 'f', '', '', 'default="f"') + flow('f', 'a', 'b')),
  ],
  [
    'bpmn-flow-across-pools',
    process(ab + flow('f', 'a', 'b')),
    definitions(`<process id="p">${node('task', 'a', '', 'f')}${flow('f', 'a', 'b')}</process><process id="q">${node('task', 'b', 'f')}</process>`),
  ],
  ['bpmn-flow-across-levels', process(ab + flow('f', 'a', 'b')), process(node('task', 'a', '', 'f') + inner + flow('f', 'a', 'b'))],
];
