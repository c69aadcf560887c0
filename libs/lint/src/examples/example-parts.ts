import { el, flows, line } from './drawn';

export const START = el('startEvent', 'start');
export const END = el('endEvent', 'end');
export const task = (id: string, settings = '', attributes = {}) => el('userTask', id, attributes, settings);
export const timer = (text: string, part = 'timeDuration') =>
  line(['wait', el('intermediateCatchEvent', 'wait', {}, '', `<timerEventDefinition><${part}>${text}</${part}></timerEventDefinition>`)]);
export const event = (type: string, id: string, definition: string) => el(type, id, {}, '', definition);
/** A lane set with one lane that holds one node. */
export const lane = (id: string, name: string, node: string, more = '') => {
  const [before, after] = more.startsWith('<extensionElements') ? [more, ''] : ['', more];
  return el('laneSet', `set-${id}`, {}, '', el('lane', id, { name }, '', `${before}<flowNodeRef>${node}</flowNodeRef>${after}`));
};
export const OUTCOMES = '<lz:outcome name="agree"/><lz:outcome name="refuse"/>';
export const choice = (attributes: Record<string, string>, ...ways: readonly string[]) =>
  START +
  task('t', OUTCOMES) +
  el('exclusiveGateway', 'g', attributes) +
  el('task', 'a') +
  el('task', 'b') +
  END +
  flows('start>t', 't>g', ...ways, 'a>end', 'b>end');
export const parallel = (left: string, right: string) =>
  START +
  el('parallelGateway', 'fork') +
  left +
  right +
  el('parallelGateway', 'join') +
  END +
  flows('start>fork', 'fork>l', 'fork>r', 'l>join', 'r>join', 'join>end');
export const beside = (attributes: Record<string, string>) =>
  line(['t', task('t', OUTCOMES)]) +
  el('boundaryEvent', 'b', { attachedToRef: 't', ...attributes }, '', '<signalEventDefinition/>') +
  task('u', OUTCOMES) +
  flows('b>u', 'u>end');
export const returning = (to: string) =>
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
