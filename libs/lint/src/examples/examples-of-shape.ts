import { el, flows, line } from './drawn';
import { START, task, event, lane, choice, parallel } from './example-parts';
import type { LintExample } from './lint-example';

/** What is connected with what, and which way is taken. */
export const EXAMPLES_OF_SHAPE: readonly LintExample[] = [
  { code: 'lint-not-executable', why: 'the mark is false', bad: line(), good: line(), at: ['p'], attributes: { isExecutable: 'false' }, goodAttributes: { isExecutable: 'true' } },
  { code: 'lint-not-executable', why: 'the mark is missing', bad: line(), good: line(), at: ['p'], attributes: {}, goodAttributes: { isExecutable: 'true' } },
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
];
