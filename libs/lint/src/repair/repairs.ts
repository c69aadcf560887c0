import { type FlowNode, isActivity, type SequenceFlow } from '@liuzhuan/bpmn';
import type { Json } from '@liuzhuan/kernel';
import { type LintContext, nameOf } from '../lint-context';
import { joinOf } from './join-of';
import type { Edit, Repair } from './repair';

/** A finding with its drawing. */
export interface RepairContext extends LintContext {
  readonly elementId: string;
  readonly params: Readonly<Record<string, Json>>;
}
type MakeRepair = (context: RepairContext) => Repair | undefined;

const repair = (zh: string, en: string, ...edits: readonly Edit[]): Repair => ({ label: { zh, en }, edits });

/** Where a flow leads, as its author calls it. */
const targetOf = ({ nodeOf }: LintContext, flow: SequenceFlow): string => {
  const target = nodeOf(flow.targetRef);
  return target ? nameOf(target) : flow.targetRef;
};

const makeDefault = (context: RepairContext, flow: SequenceFlow | undefined): Repair | undefined =>
  flow && repair(`把通往“${targetOf(context, flow)}”的连线设为默认出路`, `Make the flow to "${targetOf(context, flow)}" the default`, { kind: 'default', flow: flow.id });

const flowOf = ({ flows, elementId }: RepairContext): SequenceFlow | undefined => flows.find(({ id }) => id === elementId);

const noDefault: MakeRepair = (context) => {
  const node = context.nodeOf(context.elementId);
  return node && makeDefault(context, context.outgoingOf(node).at(-1));
};

const missingCondition: MakeRepair = (context) => {
  const flow = flowOf(context);
  const source = flow && context.nodeOf(flow.sourceRef);
  return source && 'default' in source && source.default !== undefined ? undefined : makeDefault(context, flow);
};

const EQUAL = /^([^!<>=]+?)\s*=\s*(?:"([^"]+)"|([^"\s]+))$/;

/** What one part of a condition says, in a few words; undefined where it takes more than a comparison. */
function wordsOf(part: string, nodes: readonly FlowNode[]): string | undefined {
  const [, compared, text, value] = EQUAL.exec(part) ?? [];
  if (text !== undefined) return nodes.flatMap((node) => ('settings' in node ? node.settings.outcomes : [])).find(({ name }) => name === text)?.label ?? text;
  if (compared !== undefined) return value === 'true' ? compared : `${compared}为${value}`;
  return /["()[\]{}]/.test(part) ? undefined : part;
}

/** A name for a way with this condition: the label of the button where it asks for one; undefined where no few words say it. */
function labelIn(condition: string, nodes: readonly FlowNode[]): string | undefined {
  if (condition === 'true') return '总是';
  const words = condition.split(/\s+and\s+/).map((part) => wordsOf(part.trim(), nodes));
  return words.includes(undefined) ? undefined : words.join('，');
}

const unnamedChoice: MakeRepair = (context) => {
  const flow = flowOf(context);
  if (!flow) return undefined;
  const condition = flow.conditionExpression?.text.trim();
  const name = condition === undefined || condition === '' ? '其他' : labelIn(condition, context.nodes);
  if (name === undefined) return undefined;
  return repair(`取名“${name}”`, `Name it "${name}"`, { kind: 'set', element: flow.id, attributes: { name } });
};

/** The return targets without the one that cannot be meant. */
const lessReturns: MakeRepair = ({ nodeOf, elementId, params }) => {
  const node = nodeOf(elementId);
  if (!node || !('settings' in node)) return undefined;
  const target = nodeOf(String(params['target'])) ?? [...node.settings.returnTo].map(nodeOf).find((each) => each?.name === params['target']);
  const wrong = target?.id ?? String(params['target']);
  const left = node.settings.returnTo.filter((id) => id !== wrong);
  if (left.length === node.settings.returnTo.length) return undefined;
  return repair('去掉这个退回目标', 'Remove this return target', { kind: 'extension', element: elementId, type: 'lz:Return', attributes: left.length === 0 ? null : { to: left.join(' ') } });
};

const implicitEnd: MakeRepair = ({ elementId }) => repair('接上结束事件', 'Lead it to an end event', { kind: 'append', after: elementId, type: 'bpmn:EndEvent', name: '结束' });

const GATEWAY_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  'bpmn:ExclusiveGateway': ['排他网关', 'an exclusive gateway'],
  'bpmn:InclusiveGateway': ['包容网关', 'an inclusive gateway'],
  'bpmn:ParallelGateway': ['并行网关', 'a parallel gateway'],
};

/** A join that waits for branches that do not come: joined by the kind of gateway that opened them. */
const rejoin: MakeRepair = (context) => {
  const type = joinOf(context, context.elementId);
  const [zh, en] = GATEWAY_WORDS[type ?? ''] ?? [];
  return type === undefined || zh === undefined ? undefined : repair(`改为${zh}`, `Make it ${en}`, { kind: 'replace', element: context.elementId, type });
};

const remove = (zh: string, en: string): MakeRepair => ({ elementId }) => repair(zh, en, { kind: 'remove', element: elementId });

const deadNode: MakeRepair = (context) => {
  const node = context.nodeOf(context.elementId);
  return node && node.incoming.length === 0 ? remove('删去它', 'Remove it')(context) : undefined;
};

const noDue: MakeRepair = ({ nodeOf, elementId }) => {
  const node = nodeOf(elementId);
  return node && isActivity(node)
    ? repair('设为 3 个工作日，到期前 1 个工作日提醒', 'Set 3 working days, with a reminder 1 before', { kind: 'extension', element: elementId, type: 'lz:Due', attributes: { within: '3 working days', remindBefore: '1 working day' } })
    : undefined;
};

/** By code: lint's own, and those of the proof that a drawing alone can answer. */
export const REPAIRS: Readonly<Record<string, MakeRepair>> = {
  'lint-not-executable': ({ elementId }) => repair('标为可执行', 'Mark it as executable', { kind: 'set', element: elementId, attributes: { isExecutable: true } }),
  'lint-no-default': noDefault,
  'lint-missing-condition': missingCondition,
  'lint-condition-on-default': ({ elementId }) => repair('删去这个条件', 'Remove this condition', { kind: 'clear-condition', flow: elementId }),
  'lint-unnamed-choice': unnamedChoice,
  'lint-missing-name': ({ elementId }) => repair('起名', 'Name it', { kind: 'rename', element: elementId }),
  'lint-superfluous-gateway': remove('删去网关，直接连线', 'Remove the gateway, keep the flow'),
  'lint-duplicate-flow': remove('删去这条重复的连线', 'Remove this flow'),
  'lint-implicit-split': ({ elementId }) => repair('画出并行网关', 'Draw the parallel gateway', { kind: 'insert-after', after: elementId, type: 'bpmn:ParallelGateway' }),
  'lint-unconnected': remove('删去它', 'Remove it'),
  'lint-implicit-end': implicitEnd,
  'lint-no-due': noDue,
  'lint-return-target': lessReturns,
  'lint-return-not-upstream': lessReturns,
  'return-impossible': lessReturns,
  'dead-node': deadNode,
  'dead-flow': remove('删去这条走不到的连线', 'Remove this flow'),
  deadlock: rejoin,
  'left-behind': rejoin,
};
