import { el, flows, line } from './drawn';
import type { ProofExample } from './proof-examples';

/** As for the proof; `bad` may be a process that is not executable. */
export interface CompilerExample extends ProofExample {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly goodAttributes?: Readonly<Record<string, string>>;
}

const START = el('startEvent', 's', { name: '开始' });
const END = el('endEvent', 'e', { name: '结束' });
const task = (id: string, name = '办理', settings = '', contents = ''): string => el('userTask', id, { name }, settings, contents);
const condition = (text: string): string => `<conditionExpression>${text}</conditionExpression>`;
const flow = (from: string, to: string, contents = ''): string => el('sequenceFlow', `${from}-${to}`, { sourceRef: from, targetRef: to, name: '' }, '', contents);
const timer = (text = 'P1D'): string => `<timerEventDefinition><timeDuration>${text}</timeDuration></timerEventDefinition>`;
const boundary = (attributes: Readonly<Record<string, string>>, definition = timer()): string => el('boundaryEvent', 'b', { name: '到期', ...attributes }, '', definition);
const link = (type: string, id: string, name: string): string => el(type, id, { name: '接' }, '', `<linkEventDefinition id="${id}-d"${name === '' ? '' : ` name="${name}"`}/>`);
const members = (settings: string, contents = ''): string => line(['t', task('t', '会签', '', `<multiInstanceLoopCharacteristics ${settings}>${contents}</multiInstanceLoopCharacteristics>`)]);
const looping = (settings: string, contents = ''): string => line(['t', task('t', '办理', '', `<standardLoopCharacteristics ${settings}>${contents}</standardLoopCharacteristics>`)]);
const simple = START + task('t') + END + flows('s>t', 't>e');
const watched = (attributes: Readonly<Record<string, string>>, definition?: string, ...more: readonly string[]): string => START + task('t') + boundary(attributes, definition) + END + flows('s>t', 't>e', 'b>e', ...more);
const choice = (...contents: readonly string[]): string => START + task('t') + el('exclusiveGateway', 'x', { name: '' }) + task('a', '核稿') + END + flows('s>t', 't>x', 'a>e') + contents.join('');
const awaited = (...ways: readonly string[]): string =>
  START + el('eventBasedGateway', 'v', { name: '' }) + el('intermediateCatchEvent', 'c1', { name: '一天' }, '', timer()) + el('intermediateCatchEvent', 'c2', { name: '三天' }, '', timer('P3D')) + END + flows('s>v', ...ways, 'c1>e', 'c2>e');
const eventSub = (...more: readonly string[]): string =>
  simple + el('subProcess', 'u', { name: '催办', triggeredByEvent: 'true' }, '', el('startEvent', 'u1', { name: '到期' }, '', timer()) + el('endEvent', 'u2', { name: '完' }) + flows('u1>u2')) + flows(...more);
const linked = (name: string, other: string): string => START + link('intermediateThrowEvent', 'h', name) + link('intermediateCatchEvent', 'c', other) + END + flows('s>h', 'c>e');

/** One for each mistake of drawing the compiler finds; tests hold every one of them against the compiler. */
export const COMPILER_EXAMPLES: readonly CompilerExample[] = [
  { code: 'process-none-executable', bad: simple, good: simple, attributes: { isExecutable: 'false' }, goodAttributes: { isExecutable: 'true' } },
  { code: 'flow-dangling', bad: START + task('t') + el('subProcess', 'u', { name: '子流程' }, '', task('inner')) + END + flows('s>t', 't>inner', 't>u', 'u>e'), good: START + task('t') + el('subProcess', 'u', { name: '子流程' }, '', task('inner')) + END + flows('s>t', 't>u', 'u>e') },
  { code: 'scope-empty', bad: START + el('subProcess', 'u', { name: '子流程' }) + END + flows('s>u', 'u>e'), good: START + el('subProcess', 'u', { name: '子流程' }, '', task('inner')) + END + flows('s>u', 'u>e') },
  { code: 'start-several', bad: START + el('subProcess', 'u', { name: '子流程' }, '', el('startEvent', 'u1', { name: '' }) + el('startEvent', 'u2', { name: '' }) + task('a') + flows('u1>a', 'u2>a')) + END + flows('s>u', 'u>e'), good: START + el('subProcess', 'u', { name: '子流程' }, '', el('startEvent', 'u1', { name: '' }) + task('a') + flows('u1>a')) + END + flows('s>u', 'u>e') },
  { code: 'start-entered', bad: START + task('t') + END + flows('s>t', 't>s', 't>e'), good: simple },
  { code: 'end-left', bad: START + task('t') + END + flows('s>t', 't>e', 'e>t'), good: simple },
  { code: 'catch-stranded', bad: START + el('intermediateCatchEvent', 'c', { name: '等一天' }, '', timer()) + flows('s>c'), good: START + el('intermediateCatchEvent', 'c', { name: '等一天' }, '', timer()) + END + flows('s>c', 'c>e') },
  { code: 'boundary-detached', bad: watched({ attachedToRef: 's' }), good: watched({ attachedToRef: 't' }) },
  { code: 'boundary-entered', bad: watched({ attachedToRef: 't' }, timer(), 't>b'), good: watched({ attachedToRef: 't' }) },
  { code: 'boundary-useless', bad: START + el('scriptTask', 't', { name: '计算', scriptFormat: 'feel' }, '', '<script>{a: 1}</script>') + boundary({ attachedToRef: 't' }) + END + flows('s>t', 't>e', 'b>e'), good: watched({ attachedToRef: 't' }) },
  { code: 'boundary-error-continues', bad: watched({ attachedToRef: 't', cancelActivity: 'false' }, '<errorEventDefinition/>'), good: watched({ attachedToRef: 't' }, '<errorEventDefinition/>') },
  { code: 'condition-missing', bad: choice(flow('x', 'a'), flow('x', 'e', condition('n > 1'))), good: choice(flow('x', 'a', condition('n &lt;= 1')), flow('x', 'e', condition('n > 1'))) },
  { code: 'condition-misplaced', bad: START + task('t') + el('eventBasedGateway', 'v', { name: '' }) + el('intermediateCatchEvent', 'c1', { name: '一天' }, '', timer()) + el('intermediateCatchEvent', 'c2', { name: '三天' }, '', timer('P3D')) + END + flows('s>t', 't>v', 'v>c2', 'c1>e', 'c2>e') + flow('v', 'c1', condition('n > 1')), good: awaited('v>c1', 'v>c2') },
  { code: 'condition-ignored', bad: START + el('parallelGateway', 'p', { name: '' }) + task('a') + task('c', '会签') + END + flows('s>p', 'p>c', 'a>e', 'c>e') + flow('p', 'a', condition('n > 1')), good: START + el('parallelGateway', 'p', { name: '' }) + task('a') + task('c', '会签') + END + flows('s>p', 'p>c', 'p>a', 'a>e', 'c>e') },
  { code: 'default-misplaced', bad: START + task('t') + el('exclusiveGateway', 'x', { name: '', default: 's-t' }) + task('a', '核稿') + END + flows('s>t', 't>x', 'a>e') + flow('x', 'a', condition('n &lt;= 1')) + flow('x', 'e', condition('n > 1')), good: START + task('t') + el('exclusiveGateway', 'x', { name: '', default: 'x-a' }) + task('a', '核稿') + END + flows('s>t', 't>x', 'x>a', 'a>e') + flow('x', 'e', condition('n > 1')) },
  { code: 'default-conditional', bad: START + task('t') + el('exclusiveGateway', 'x', { name: '', default: 'x-a' }) + task('a', '核稿') + END + flows('s>t', 't>x', 'a>e') + flow('x', 'a', condition('n &lt;= 1')) + flow('x', 'e', condition('n > 1')), good: START + task('t') + el('exclusiveGateway', 'x', { name: '', default: 'x-a' }) + task('a', '核稿') + END + flows('s>t', 't>x', 'x>a', 'a>e') + flow('x', 'e', condition('n > 1')) },
  { code: 'loop-endless', bad: START + el('exclusiveGateway', 'x', { name: '' }) + el('task', 'o', { name: '记录' }) + flows('s>x', 'x>o', 'o>x'), good: simple },
  { code: 'link-unnamed', bad: linked('', '甲'), good: linked('甲', '甲') },
  { code: 'link-unpaired', bad: linked('甲', '乙'), good: linked('甲', '甲') },
  { code: 'link-misconnected', bad: START + link('intermediateThrowEvent', 'h', '甲') + link('intermediateCatchEvent', 'c', '甲') + END + flows('s>h', 'h>e', 'c>e'), good: linked('甲', '甲') },
  { code: 'lock-outcome-unknown', bad: line(['t', task('t', '审核', '<lz:outcome name="agree"/><lz:documents access="write" lock="true" lockOn="refuse"/>')]), good: line(['t', task('t', '审核', '<lz:outcome name="agree"/><lz:documents access="write" lock="true" lockOn="agree"/>')]) },
  { code: 'choice-too-small', bad: START + el('eventBasedGateway', 'v', { name: '' }) + el('intermediateCatchEvent', 'c1', { name: '一天' }, '', timer()) + END + flows('s>v', 'v>c1', 'c1>e'), good: awaited('v>c1', 'v>c2') },
  { code: 'choice-target', bad: START + el('eventBasedGateway', 'v', { name: '' }) + el('intermediateCatchEvent', 'c1', { name: '一天' }, '', timer()) + task('t') + END + flows('s>v', 'v>c1', 'v>t', 'c1>e', 't>e'), good: awaited('v>c1', 'v>c2') },
  { code: 'members-missing', bad: members(''), good: members('lz:collection="people" lz:element="person"') },
  { code: 'members-ambiguous', bad: members('lz:collection="people"', '<loopCardinality>3</loopCardinality>'), good: members('lz:collection="people"') },
  { code: 'members-output', bad: members('lz:collection="people" lz:output="outcome"'), good: members('lz:collection="people" lz:output="outcome" lz:into="answers"') },
  { code: 'loop-unbounded', bad: looping(''), good: looping('loopMaximum="3"') },
  { code: 'event-sub-process-connected', bad: eventSub('t>u'), good: eventSub() },
  { code: 'quantity-unfit', bad: line(['t', el('userTask', 't', { name: '办理', startQuantity: '0' })]), good: simple },
  { code: 'count-negative', bad: looping('loopMaximum="-1"'), good: looping('loopMaximum="3"') },
  { code: 'return-target-unknown', bad: line(['t', task('t', '审核', '<lz:return to="nowhere"/>')]), good: START + task('d', '拟稿') + task('t', '审核', '<lz:return to="d"/>') + END + flows('s>d', 'd>t', 't>e') },
  { code: 'language-unsupported', bad: choice(flow('x', 'a', '<conditionExpression language="http://www.java.com/java">n > 1</conditionExpression>'), flow('x', 'e', condition('n > 1'))), good: choice(flow('x', 'a', condition('n &lt;= 1')), flow('x', 'e', condition('n > 1'))) },
  { code: 'setting-missing', bad: line(['t', el('businessRuleTask', 't', { name: '定级' })]), good: line(['t', el('businessRuleTask', 't', { name: '定级' }, '<lz:decision ref="level" result="level"/>')]) },
];
