import type { ConstraintTable } from '../constraint';
import { ACTIVITIES, CATCH_EVENTS, EVENT_DEFINITIONS, EVENTS } from '../source/element-names';
import { type Facts, isSameItem } from '../source/facts';
import { childrenOf, flagOf, type SourceElement, textsOf } from '../source/source-element';

/** Definitions that carry data: by which attribute they name their payload's holder, and how that names its item. */
const PAYLOADS: Readonly<Record<string, readonly [holder: string, item: string]>> = {
  messageEventDefinition: ['messageRef', 'itemRef'],
  signalEventDefinition: ['signalRef', 'structureRef'],
  errorEventDefinition: ['errorRef', 'structureRef'],
  escalationEventDefinition: ['escalationRef', 'structureRef'],
};

const dataOf = (event: SourceElement): readonly SourceElement[] =>
  childrenOf(event, (CATCH_EVENTS as readonly string[]).includes(event.name) ? 'dataOutput' : 'dataInput');

const definitionsOf = (event: SourceElement): readonly SourceElement[] => childrenOf(event, ...EVENT_DEFINITIONS, 'eventDefinitionRef');

/** Data of an event and its definitions belong together in the order written; definitions without a payload may be left out of the count. */
function hasOtherPayload(event: SourceElement, { attribute, item }: Facts): boolean {
  const data = dataOf(event);
  const all = definitionsOf(event);
  const carriers = all.filter(({ name }) => name in PAYLOADS);
  const partners = data.length === carriers.length ? carriers : all;
  return data.some((one, index) => {
    const definition = partners[index];
    const names = definition && PAYLOADS[definition.name];
    if (!names) return false;
    const holder = attribute(definition, names[0]);
    const [type, carried] = [item(one), holder && attribute(holder, names[1])];
    return (type !== undefined || carried !== undefined) && !isSameItem(type, carried);
  });
}

const isIn = (link: SourceElement, event: 'intermediateThrowEvent' | 'intermediateCatchEvent'): boolean => link.parent?.name === event;

/** Nodes an association ties to an event, whichever end it names first. */
const associated = (event: SourceElement, { from, attribute }: Facts): readonly SourceElement[] =>
  from('association', event).flatMap((association) => attribute(association, 'targetRef') ?? []);

const isCompensationBoundary = (event: SourceElement, { triggers }: Facts): boolean => triggers(event).some(({ name }) => name === 'compensateEventDefinition');

/** Data, links and compensation at events: EXT.093, 094, 118, 124–126, 143, 144. */
export const EVENT_DETAIL_CONSTRAINTS = {
  'bpmn-event-data-count': {
    ext: 93,
    clause: '10.5.1',
    severity: 'info',
    of: EVENTS,
    message: { zh: '事件“{name}”的数据与事件定义个数不同', en: 'Event "{name}" has not as many data as event definitions' },
    cure: { zh: '每个事件定义对应一个 dataInput 或 dataOutput', en: 'Declare one dataInput or dataOutput for each event definition' },
    broken: (event) => dataOf(event).length > 0 && dataOf(event).length !== definitionsOf(event).length,
  },
  'bpmn-event-data-item': {
    ext: 94,
    clause: '10.5.1',
    severity: 'info',
    of: EVENTS,
    message: { zh: '事件“{name}”的数据与其消息、信号、错误或升级的类型不同', en: 'The data of event "{name}" differ in type from its message, signal, error or escalation' },
    cure: { zh: '按事件定义的顺序声明数据，并引用相同的 itemDefinition', en: 'Declare the data in the order of the event definitions, with the same itemDefinition' },
    broken: hasOtherPayload,
  },
  'bpmn-link-unanswered': {
    ext: 118,
    clause: '10.5.4',
    severity: 'warning',
    of: ['linkEventDefinition'],
    property: 'target',
    message: { zh: '链接“{name}”与它的另一端没有互相引用', en: 'Link "{name}" and its other end do not refer to each other' },
    cure: { zh: '让抛出链接的 target 与捕获链接的 source 互相对应', en: 'Let target of the throwing link and source of the catching one answer each other' },
    broken: (link, { targets }) => textsOf(link, 'target').length > 0 && !targets(link, 'target').some((other) => targets(other, 'source').includes(link)),
  },
  'bpmn-link-sourceless': {
    ext: 124,
    clause: '10.5.5',
    severity: 'info',
    of: ['linkEventDefinition'],
    property: 'source',
    message: { zh: '捕获链接“{name}”没有写明 source', en: 'Catching link "{name}" names no source' },
    cure: { zh: '流转按名称配对；别的软件要 source 时再补上', en: 'Links are matched by name here; add source for other software' },
    broken: (link) => isIn(link, 'intermediateCatchEvent') && textsOf(link, 'source').length === 0,
  },
  'bpmn-link-targetless': {
    ext: 125,
    clause: '10.5.5',
    severity: 'info',
    of: ['linkEventDefinition'],
    property: 'target',
    message: { zh: '抛出链接“{name}”没有写明唯一的 target', en: 'Throwing link "{name}" names not exactly one target' },
    cure: { zh: '流转按名称配对；别的软件要 target 时再补上', en: 'Links are matched by name here; add target for other software' },
    broken: (link) => isIn(link, 'intermediateThrowEvent') && textsOf(link, 'target').length !== 1,
  },
  'bpmn-link-across-levels': {
    ext: 126,
    clause: '10.5.4',
    severity: 'error',
    of: ['linkEventDefinition'],
    property: 'target',
    message: { zh: '链接“{name}”的另一端不在同一个流程或子流程里', en: 'The other end of link "{name}" is not in the same process or sub-process' },
    cure: { zh: '把两个链接事件放在同一层', en: 'Put both link events on the same level' },
    broken: (link, { targets }) =>
      isIn(link, 'intermediateThrowEvent') && targets(link, 'target').some(({ parent }) => parent?.parent !== link.parent?.parent),
  },
  'bpmn-compensation-unassociated': {
    ext: 143,
    clause: '10.7.1',
    severity: 'warning',
    of: ['boundaryEvent'],
    message: { zh: '补偿边界事件“{name}”没有用关联连到补偿活动', en: 'No association leads from compensation boundary event "{name}" to a compensation activity' },
    cure: { zh: '画一条关联，从边界事件到补偿活动', en: 'Draw an association from the event to the compensation activity' },
    broken: (event, facts) => isCompensationBoundary(event, facts) && facts.from('association', event).length === 0,
  },
  'bpmn-compensation-activity': {
    ext: 144,
    clause: '10.7.1',
    severity: 'error',
    of: ['boundaryEvent'],
    message: { zh: '补偿边界事件“{name}”关联的须是标明用于补偿的活动', en: 'Compensation boundary event "{name}" must be associated with an activity marked for compensation' },
    cure: { zh: '把该活动标为“用于补偿”（isForCompensation）', en: 'Mark the activity as for compensation (isForCompensation)' },
    broken: (event, facts) => {
      if (!isCompensationBoundary(event, facts)) return false;
      return !associated(event, facts).some((node) => (ACTIVITIES as readonly string[]).includes(node.name) && flagOf(node, 'isForCompensation'));
    },
  },
} as const satisfies ConstraintTable;
