import type { ConstraintTable } from '../constraint';
import { type Facts, isSameItem } from '../source/facts';
import { attributeOf, childrenOf, type SourceElement, textsOf } from '../source/source-element';

const DATA = ['dataInput', 'dataOutput'] as const;
const SETS = [
  ['inputSet', 'dataInputRefs'],
  ['outputSet', 'dataOutputRefs'],
] as const;

const declared = (owner: SourceElement, name: string): readonly SourceElement[] =>
  childrenOf(owner, 'ioSpecification').flatMap((specification) => childrenOf(specification, name));

/** Data of one kind can be paired, each with one of the other's of an equivalent item; those without a type fit each other. */
function fits(mine: readonly SourceElement[], theirs: readonly SourceElement[], { item }: Facts): boolean {
  const left = [...theirs];
  for (const one of mine) {
    const type = item(one);
    const index = left.findIndex((other) => isSameItem(type, item(other)) || (type === undefined && item(other) === undefined));
    if (index < 0) return false;
    left.splice(index, 1);
  }
  return left.length === 0;
}

/** Sets of both sides hold as many data each, in any order. */
function sameSets(call: SourceElement, called: SourceElement): boolean {
  return SETS.every(([set, list]) => {
    const sizes = (owner: SourceElement) =>
      declared(owner, set)
        .map((one) => textsOf(one, list).length)
        .sort((one, other) => one - other)
        .join();
    return sizes(call) === sizes(called);
  });
}

/** The datum a binding names has another type than the message of the operation it is bound to. */
function isMisbound(binding: SourceElement, data: string, end: string, facts: Facts): boolean {
  const operation = facts.attribute(binding, 'operationRef');
  const messages = operation ? facts.targets(operation, end) : [];
  if (messages.length === 0 && attributeOf(binding, data) === undefined) return false;
  const type = facts.item(facts.attribute(binding, data));
  return !messages.some((message) => isSameItem(type, facts.attribute(message, 'itemRef')));
}

/** Call activities and what they call: EXT.063, 065, 099. */
export const CALLED_ELEMENT_CONSTRAINTS = {
  'bpmn-call-data': {
    ext: 63,
    clause: '10.3.6',
    severity: 'info',
    of: ['callActivity'],
    property: 'ioSpecification',
    message: { zh: '调用活动“{name}”声明的数据与被调用者的不一致', en: 'The data call activity "{name}" declares differ from those of what it calls' },
    cure: { zh: '按被调用者的 ioSpecification 声明输入和输出', en: 'Declare inputs and outputs as the ioSpecification of the called element does' },
    broken: (call, facts) => {
      const called = facts.attribute(call, 'calledElement');
      return called !== undefined && !(DATA.every((name) => fits(declared(call, name), declared(called, name), facts)) && sameSets(call, called));
    },
  },
  'bpmn-service-misbound': {
    ext: 65,
    clause: '10.4.1',
    severity: 'info',
    of: ['ioBinding'],
    message: { zh: 'ioBinding 的输入、输出与操作的消息类型不符', en: 'Input or output of the ioBinding differ in type from the messages of its operation' },
    cure: { zh: '绑定类型相同的数据', en: 'Bind data of the same type' },
    broken: (binding, facts) => isMisbound(binding, 'inputDataRef', 'inMessageRef', facts) || isMisbound(binding, 'outputDataRef', 'outMessageRef', facts),
  },
  'bpmn-called-without-start': {
    ext: 99,
    clause: '10.5.2',
    severity: 'warning',
    of: ['callActivity'],
    property: 'calledElement',
    message: { zh: '“{name}”调用的流程没有空开始事件', en: 'The process "{name}" calls has no none start event' },
    cure: { zh: '在被调用的流程里画一个空开始事件', en: 'Draw a none start event in the called process' },
    broken: (call, { attribute, triggers }) => {
      const called = attribute(call, 'calledElement');
      const starts = called?.name === 'process' ? childrenOf(called, 'startEvent') : [];
      return starts.length > 0 && starts.every((start) => triggers(start).length > 0 || textsOf(start, 'eventDefinitionRef').length > 0);
    },
  },
} as const satisfies ConstraintTable;
