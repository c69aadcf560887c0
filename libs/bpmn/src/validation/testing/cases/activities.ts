import { process } from '../../../testing/bpmn-xml';
import { type ConstraintCase, flow, node } from '../constraint-case';

const task = node('task', 'a');
const undo = node('task', 'u', '', '', '', 'isForCompensation="true"');
const owned = (contents: string) => process(node('userTask', 'a', '', '', `<potentialOwner>${contents}</potentialOwner>`));
const within = (tag: string, contents: string, attributes = '') => process(node(tag, 's', '', '', contents, attributes));
const event = 'triggeredByEvent="true"';
const repeated = (loop: string, attributes = '', around = '') =>
  process(node('userTask', 'a', '', '', `${around}<multiInstanceLoopCharacteristics ${attributes}>${loop}</multiInstanceLoopCharacteristics>`));
const input = '<ioSpecification><dataInput id="i" /><inputSet><dataInputRefs>i</dataInputRefs></inputSet></ioSpecification>';
const over = (id: string) => `<loopDataInputRef>${id}</loopDataInputRef>`;

/** Files that keep and break the constraints of `constraints/activities`. */
export const ACTIVITIES_CASES: readonly ConstraintCase[] = [
  ['bpmn-start-quantity', process(task), process(node('task', 'a', '', '', '', 'startQuantity="0"'))],
  ['bpmn-completion-quantity', process(node('task', 'a', '', '', '', 'completionQuantity="2"')), process(node('task', 'a', '', '', '', 'completionQuantity="0"'))],
  ['bpmn-receive-start-entered', process(node('receiveTask', 'a', '', '', '', 'instantiate="true"')), process(node('receiveTask', 'a', 'f', '', '', 'instantiate="true"'))],
  ['bpmn-compensation-connected', process(task + undo), process(node('task', 'a', '', 'f') + undo + flow('f', 'a', 'u'))],
  ['bpmn-resource-ambiguous', owned('<resourceRef>r</resourceRef>'), owned('<resourceRef>r</resourceRef><resourceAssignmentExpression />')],
  ['bpmn-script-format', process(node('scriptTask', 'a', '', '', '<script>1</script>', 'scriptFormat="feel"')), process(node('scriptTask', 'a', '', '', '<script>1</script>'))],
  ['bpmn-event-sub-process-connected', within('subProcess', '<startEvent id="b" />', event), process(node('subProcess', 's', '', 'f', '', event))],
  ['bpmn-event-sub-process-starts', within('subProcess', '<startEvent id="b" />', event), within('subProcess', '<startEvent id="b" /><startEvent id="c" />', event)],
  ['bpmn-ad-hoc-empty', within('adHocSubProcess', task), within('adHocSubProcess', '<dataObject id="d" />')],
  ['bpmn-ad-hoc-contents', within('adHocSubProcess', task), within('adHocSubProcess', `${task}<endEvent id="e" />`)],
  [
    'bpmn-service-unbound',
    process('<supportedInterfaceRef>i</supportedInterfaceRef><ioBinding operationRef="o" inputDataRef="x" outputDataRef="y" />'),
    process('<supportedInterfaceRef>i</supportedInterfaceRef>'),
  ],
  ['bpmn-loop-unbounded', repeated('<loopCardinality>2</loopCardinality>'), repeated('')],
  ['bpmn-loop-unbounded', repeated('', 'lz:collection="members"'), repeated('', 'lz:element="member"')],
  ['bpmn-loop-input', repeated(over('i'), '', input), repeated(over('x'), '', `${input}`)],
  ['bpmn-sub-process-data', process(node('task', 'a', '', '', input)), within('subProcess', input)],
];
