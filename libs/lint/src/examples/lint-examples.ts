import type { LintCode } from '../codes';
import type { LintResources } from '../lint-resources';
import { el, flows, line } from './drawn';

/** A code with a diagram it is about and one it is not. Contents of a process `p`, and of the file around it. */
export interface LintExample {
  readonly code: LintCode;
  readonly why: string;
  readonly bad: string;
  readonly good: string;
  /** Elements the bad diagram is blamed at. */
  readonly at: readonly string[];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly goodAttributes?: Readonly<Record<string, string>>;
  readonly roots?: string;
  readonly goodRoots?: string;
  readonly resources?: LintResources;
}

const START = el('startEvent', 'start');
const END = el('endEvent', 'end');
const task = (id: string, settings = '', attributes = {}) => el('userTask', id, attributes, settings);
const timer = (text: string, part = 'timeDuration') =>
  line(['wait', el('intermediateCatchEvent', 'wait', {}, '', `<timerEventDefinition><${part}>${text}</${part}></timerEventDefinition>`)]);
const event = (type: string, id: string, definition: string) => el(type, id, {}, '', definition);
/** A lane set with one lane that holds one node. */
const lane = (id: string, name: string, node: string, more = '') => {
  const [before, after] = more.startsWith('<extensionElements') ? [more, ''] : ['', more];
  return el('laneSet', `set-${id}`, {}, '', el('lane', id, { name }, '', `${before}<flowNodeRef>${node}</flowNodeRef>${after}`));
};
const OUTCOMES = '<lz:outcome name="agree"/><lz:outcome name="refuse"/>';
const choice = (attributes: Record<string, string>, ...ways: readonly string[]) =>
  START +
  task('t', OUTCOMES) +
  el('exclusiveGateway', 'g', attributes) +
  el('task', 'a') +
  el('task', 'b') +
  END +
  flows('start>t', 't>g', ...ways, 'a>end', 'b>end');
const parallel = (left: string, right: string) =>
  START +
  el('parallelGateway', 'fork') +
  left +
  right +
  el('parallelGateway', 'join') +
  END +
  flows('start>fork', 'fork>l', 'fork>r', 'l>join', 'r>join', 'join>end');
const beside = (attributes: Record<string, string>) =>
  line(['t', task('t', OUTCOMES)]) +
  el('boundaryEvent', 'b', { attachedToRef: 't', ...attributes }, '', '<signalEventDefinition/>') +
  task('u', OUTCOMES) +
  flows('b>u', 'u>end');
const returning = (to: string) =>
  START +
  task('draft') +
  el(
    'subProcess',
    'sub',
    {},
    '',
    el('startEvent', 's') + task('review', `<lz:return to="${to}"/>`) + el('endEvent', 'e') + flows('s>review', 'review>e'),
  ) +
  task('later') +
  END +
  flows('start>draft', 'draft>sub', 'sub>later', 'later>end');

/** Every rule with a bad and a good diagram: what its page shows and its test tries. */
export const LINT_EXAMPLES: readonly LintExample[] = [
  { code: 'lint-not-executable', why: 'the mark is false', bad: line(), good: line(), at: ['p'], attributes: { isExecutable: 'false' } },
  { code: 'lint-not-executable', why: 'the mark is missing', bad: line(), good: line(), at: ['p'], attributes: {} },
  { code: 'lint-no-start', why: 'only a task', bad: task('t'), good: line(['t', task('t')]), at: ['p'] },
  { code: 'lint-no-start', why: 'but a receive task may start', bad: '', good: el('receiveTask', 'r', { instantiate: 'true' }), at: ['p'] },
  {
    code: 'lint-no-end',
    why: 'an endless loop',
    bad: START + task('t') + task('u') + flows('start>t', 't>u', 'u>t'),
    good: line(['t', task('t')]),
    at: ['p'],
  },
  {
    code: 'lint-unconnected',
    why: 'an island',
    bad: line() + task('t') + task('u') + flows('t>u', 'u>t'),
    good: line(['t', task('t')]),
    at: ['t', 'u'],
  },
  {
    code: 'lint-unconnected',
    why: 'an island in a sub-process, but not a handler, boundary event, link or event sub-process',
    bad: line([
      's',
      el(
        'subProcess',
        's',
        {},
        '',
        line()
          .replace(/"(start|end)"/g, '"$1-1"')
          .replace('start-end', 'x') + task('t'),
      ),
    ]),
    good:
      line(['t', task('t')], ['out', event('intermediateThrowEvent', 'out', '<linkEventDefinition name="L"/>')]).replace(
        /<sequenceFlow id="out-end".*?<\/sequenceFlow>/,
        '',
      ) +
      event('intermediateCatchEvent', 'in', '<linkEventDefinition name="L"/>') +
      flows('in>end') +
      event('boundaryEvent', 'b', '<compensateEventDefinition/>').replace('id=', 'attachedToRef="t" id=') +
      el('task', 'undo', { isForCompensation: 'true' }) +
      '<association id="as" sourceRef="b" targetRef="undo"/>' +
      el(
        'subProcess',
        'ev',
        { triggeredByEvent: 'true' },
        '',
        event('startEvent', 'es', '<signalEventDefinition/>') + el('endEvent', 'ee') + flows('es>ee'),
      ),
    at: ['t'],
  },
  {
    code: 'lint-implicit-end',
    why: 'a task that leads nowhere',
    bad: START + task('t') + flows('start>t'),
    good: line(['t', task('t')]),
    at: ['t'],
  },
  {
    code: 'lint-implicit-end',
    why: 'not the members of an ad-hoc sub-process',
    bad: START + el('exclusiveGateway', 'g') + flows('start>g'),
    good: line(['h', el('adHocSubProcess', 'h', {}, '', task('t'))]),
    at: ['g'],
  },
  {
    code: 'lint-superfluous-gateway',
    why: 'one in, one out',
    bad: line(['g', el('parallelGateway', 'g')]),
    good: parallel(task('l'), task('r')),
    at: ['g'],
  },
  {
    code: 'lint-no-default',
    why: 'open conditions',
    bad: choice({}, 'g>a?x > 1', 'g>b?x > 2'),
    good: choice({ default: 'g-b' }, 'g>a?x > 1', 'g>b'),
    at: ['g'],
  },
  {
    code: 'lint-no-default',
    why: 'opposites',
    bad: choice({}, 'g>a?x > 1', 'g>b?x < 1'),
    good: choice({}, 'g>a?x > 1', 'g>b?x <= 1'),
    at: ['g'],
  },
  {
    code: 'lint-no-default',
    why: 'not(…)',
    bad: choice({}, 'g>a?x and y', 'g>b?not(x)'),
    good: choice({}, 'g>a?x', 'g>b?not(x)'),
    at: ['g'],
  },
  {
    code: 'lint-no-default',
    why: 'every outcome of the task before',
    bad: choice({}, 'g>a?outcome = "agree"', 'g>b?outcome = "maybe"'),
    good: choice({}, 'g>a?outcome = "agree"', 'g>b?outcome in ("refuse", "maybe")'),
    at: ['g'],
  },
  {
    code: 'lint-missing-condition',
    why: 'a bare way',
    bad: choice({}, 'g>a?x', 'g>b'),
    good: choice({ default: 'g-b' }, 'g>a?x', 'g>b'),
    at: ['g-b'],
  },
  {
    code: 'lint-condition-on-default',
    why: 'default with condition',
    bad: choice({ default: 'g-b' }, 'g>a?x', 'g>b?y'),
    good: choice({ default: 'g-b' }, 'g>a?x', 'g>b'),
    at: ['g-b'],
  },
  {
    code: 'lint-condition-syntax',
    why: 'a broken condition',
    bad: choice({ default: 'g-b' }, 'g>a?x >', 'g>b'),
    good: choice({ default: 'g-b' }, 'g>a?= 金额 > 50', 'g>b'),
    at: ['g-a'],
  },
  {
    code: 'lint-condition-syntax',
    why: 'a foreign language',
    bad: choice({ default: 'g-b' }, 'g>a?${x}', 'g>b'),
    good: choice({ default: 'g-b' }, 'g>a?x', 'g>b').replace(
      '<conditionExpression>',
      '<conditionExpression xsi:type="tFormalExpression" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" language="juel">$',
    ),
    at: ['g-a'],
  },
  {
    code: 'lint-setting-syntax',
    why: 'a broken rule',
    bad: line(['t', task('t', '<lz:assignment rule="unitHead("/>')]),
    good: line(['t', task('t', '<lz:assignment rule="= unitHead(starterUnit)"/>')]),
    at: ['t'],
  },
  {
    code: 'lint-setting-syntax',
    why: 'a broken due expression',
    bad: line(['t', task('t', '<lz:due by="= a +"/>')]),
    good: line(['t', task('t', '<lz:due by="= a + b"/>')]),
    at: ['t'],
  },
  {
    code: 'lint-setting-syntax',
    why: 'a broken title',
    bad: line(),
    good: line(),
    at: ['p'],
    attributes: { isExecutable: 'true', 'lz:title': '"发文' },
    goodAttributes: { isExecutable: 'true', 'lz:title': '"发文"' },
  },
  {
    code: 'lint-no-assignment',
    why: 'nobody',
    bad: line(['t', task('t')]),
    good: line(['t', task('t', '<lz:assignment rule="starter"/>')], ['m', el('manualTask', 'm')]),
    at: ['t'],
  },
  {
    code: 'lint-no-assignment',
    why: 'in a lane without name',
    bad: el('laneSet', 'set', {}, '', el('lane', 'lane', { name: '' }, '', '<flowNodeRef>t</flowNodeRef>')) + line(['t', task('t')]),
    good: lane('lane', '文档科', 't') + line(['t', task('t')]),
    at: ['t'],
  },
  {
    code: 'lint-lane-assignment',
    why: 'a lane by its name',
    bad: lane('lane', '文档科', 't') + line(['t', task('t')]),
    good:
      lane('lane', '文档科', 't', '<extensionElements><lz:assignment rule="starter"/></extensionElements>') + line(['t', task('t')], ['m', el('manualTask', 'm')]),
    at: ['t'],
  },
  {
    code: 'lint-lane-ambiguous',
    why: 'two lanes',
    bad: lane('one', '文档科', 't') + lane('two', '秘书科', 't') + line(['t', task('t', '<lz:assignment rule="starter"/>')]),
    good: lane('one', '文档科', 't', `<childLaneSet id="child"><lane id="two" name="科员"><flowNodeRef>t</flowNodeRef></lane></childLaneSet>`) + line(['t', task('t')]),
    at: ['t'],
  },
  {
    code: 'lint-duplicate-outcome',
    why: 'twice agree',
    bad: line(['t', task('t', '<lz:outcome name="a"/><lz:outcome name="a"/>')]),
    good: line(['t', task('t', OUTCOMES)]),
    at: ['t'],
  },
  {
    code: 'lint-outcome-clobbered',
    why: 'one variable',
    bad: parallel(task('l', OUTCOMES), task('r', OUTCOMES)),
    good: parallel(task('l', OUTCOMES), task('r', OUTCOMES, { 'lz:outcomeVariable': 'right' })),
    at: ['l'],
  },
  {
    code: 'lint-outcome-clobbered',
    why: 'not one after the other',
    bad: parallel(task('l', OUTCOMES), task('r', OUTCOMES)),
    good: line(['l', task('l', OUTCOMES)], ['r', task('r', OUTCOMES)]),
    at: ['l'],
  },
  {
    code: 'lint-outcome-clobbered',
    why: 'beside a boundary event that does not interrupt',
    bad: beside({ cancelActivity: 'false' }),
    good: beside({ cancelActivity: 'true' }),
    at: ['t'],
  },
  { code: 'lint-return-target', why: 'no such task', bad: returning('gone'), good: returning('draft'), at: ['review'] },
  { code: 'lint-return-not-upstream', why: 'a later task', bad: returning('later draft'), good: returning('draft'), at: ['review'] },
  {
    code: 'lint-unknown-form',
    why: 'a form elsewhere',
    bad: line(['t', task('t', '<lz:form key="g"/>')]),
    good: line(['t', task('t', '<lz:form key="f"/>')]),
    at: ['t'],
    resources: { formKeys: ['f'] },
  },
  {
    code: 'lint-unknown-form',
    why: 'a start form elsewhere',
    bad: line().replace('name="start">', 'name="start"><extensionElements><lz:form key="g"/></extensionElements>'),
    good: line(),
    at: ['start'],
    resources: { formKeys: [] },
  },
  {
    code: 'lint-unknown-decision',
    why: 'a decision elsewhere',
    bad: line(['r', el('businessRuleTask', 'r', {}, '<lz:decision ref="e"/>')]),
    good: line(['r', el('businessRuleTask', 'r', {}, '<lz:decision ref="d"/>')]),
    at: ['r'],
    resources: { decisionIds: ['d'] },
  },
  {
    code: 'lint-unknown-process',
    why: 'a process nowhere',
    bad: line(['c', el('callActivity', 'c', { calledElement: 'q' })]),
    good: line(['c', el('callActivity', 'c', { calledElement: 'p' })]),
    at: ['c'],
    resources: { processIds: [] },
  },
  {
    code: 'lint-timer-missing',
    why: 'no time',
    bad: line(['w', event('intermediateCatchEvent', 'w', '<timerEventDefinition/>')]),
    good: timer('PT1S'),
    at: ['w'],
  },
  { code: 'lint-timer-text', why: 'a name without =', bad: timer('deadline'), good: timer('= deadline'), at: ['wait'] },
  { code: 'lint-timer-text', why: 'a placeholder', bad: timer('${x}'), good: timer('3个工作日'), at: ['wait'] },
  {
    code: 'lint-timer-text',
    why: 'what a calendar says',
    bad: timer('R9/P1D', 'timeCycle'),
    good: timer('P1D'),
    at: ['wait'],
    resources: { isTimeLiteral: (text) => text === 'P1D' },
  },
  {
    code: 'lint-timer-text',
    why: 'due dates too',
    bad: line(['t', task('t', '<lz:due within="soon"/>')]),
    good: line(['t', task('t', '<lz:due within="3 working days"/>')]),
    at: ['t'],
  },
  {
    code: 'lint-message-missing',
    why: 'no message',
    bad: line(['r', el('receiveTask', 'r')], ['s', el('sendTask', 's')]),
    good: line(['r', el('receiveTask', 'r', { messageRef: 'm' })], ['s', el('sendTask', 's', {}, '<lz:service type="notify"/>')]),
    at: ['r', 's'],
    roots: '<message id="m" name="m"/>',
  },
  {
    code: 'lint-message-missing',
    why: 'no message in an event',
    bad: line(['w', event('intermediateCatchEvent', 'w', '<messageEventDefinition/>')]),
    good: line(['w', event('intermediateCatchEvent', 'w', '<messageEventDefinition messageRef="m"/>')]),
    at: ['w'],
    roots: '<message id="m" name="m"/>',
  },
  {
    code: 'lint-message-unnamed',
    why: 'a message without name',
    bad: line(['r', el('receiveTask', 'r', { messageRef: 'm' })]),
    good: line(['r', el('receiveTask', 'r', { messageRef: 'm' })]),
    at: ['m'],
    roots: '<message id="m"/>',
    goodRoots: '<message id="m" name="收文"/><message id="unused"/>',
  },
  {
    code: 'lint-link-without-catch',
    why: 'nobody catches',
    bad: START + event('intermediateThrowEvent', 'out', '<linkEventDefinition name="L"/>') + flows('start>out'),
    good:
      START +
      event('intermediateThrowEvent', 'out', '<linkEventDefinition name="L"/>') +
      event('intermediateCatchEvent', 'in', '<linkEventDefinition name="L"/>') +
      END +
      flows('start>out', 'in>end'),
    at: ['out'],
  },
  {
    code: 'lint-clause-malformed',
    why: 'a comma',
    bad: line(['t', task('t', '', { 'lz:clauses': 'DZ-3.4a, DZ-A4.1 DZ-1 DZ-1' })]),
    good: line(['t', task('t', '', { 'lz:clauses': 'DZ-3.4a JYG-1.3.1.X2' })]),
    at: ['t', 't'],
  },
  {
    code: 'lint-missing-name',
    why: 'a nameless task',
    bad: line(['t', task('t', '', { name: ' ' })]),
    good: line(['t', task('t')]),
    at: ['t'],
  },
  { code: 'lint-no-due', why: 'no limit', bad: line(['t', task('t')]), good: line(['t', task('t', '<lz:due within="P1D"/>')]), at: ['t'] },
  {
    code: 'lint-unnamed-choice',
    why: 'silent ways',
    bad: choice({}, 'g>a?x', 'g>b:否?not(x)'),
    good: choice({}, 'g>a:是?x', 'g>b:否?not(x)'),
    at: ['g-a'],
  },
  {
    code: 'lint-implicit-split',
    why: 'two silent ways',
    bad: START + task('t') + task('a') + task('b') + END + flows('start>t', 't>a', 't>b', 'a>end', 'b>end'),
    good: START + task('t') + el('parallelGateway', 'fork') + task('a') + task('b') + END + flows('start>t', 't>fork', 'fork>a', 'fork>b', 'a>end', 'b>end'),
    at: ['t'],
  },
  {
    code: 'lint-duplicate-flow',
    why: 'the same flow twice',
    bad: START + task('t') + END + flows('start>t', 't>end') + el('sequenceFlow', 'again', { sourceRef: 't', targetRef: 'end' }),
    good: START + task('t') + END + flows('start>t', 't>end'),
    at: ['again'],
  },
];
