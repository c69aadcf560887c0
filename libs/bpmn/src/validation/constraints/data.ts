import type { ConstraintTable } from '../constraint';
import { type Facts, isExecuted, isSameItem } from '../source/facts';
import { attributeOf, childrenOf, flagOf, type SourceElement, textsOf } from '../source/source-element';

/** Every text of the second list is in the first. */
const covers = (set: SourceElement, all: string, some: string): boolean => textsOf(set, some).every((text) => textsOf(set, all).includes(text));

/** Whether the other side of the input and output sets that belong together names this one too. */
function isAnswered(set: SourceElement, mine: string, theirs: string, { targets }: Facts): boolean {
  const others = targets(set, mine);
  return others.length === textsOf(set, mine).length && others.every((other) => targets(other, theirs).includes(set));
}

/** The type of one member of a multi-instance activity against that of its collection. */
function isOtherScalar(loop: SourceElement, collection: string, member: string, { targets, attribute, item }: Facts): boolean {
  const [all] = targets(loop, collection);
  const [one] = childrenOf(loop, member);
  if (!isExecuted(loop) || !one || textsOf(loop, collection).length === 0) return false;
  const type = attribute(one, 'itemSubjectRef');
  return !isSameItem(item(all), type) || (type !== undefined && flagOf(type, 'isCollection'));
}

/** "Name [State]", the form the standard gives the name of a data object reference. */
function conventionalName(reference: SourceElement, { attribute }: Facts): string | undefined {
  const object = attribute(reference, 'dataObjectRef');
  const name = object && attributeOf(object, 'name');
  const [state] = childrenOf(reference, 'dataState');
  return name === undefined || state === undefined ? undefined : `${name} [${attributeOf(state, 'name') ?? ''}]`;
}

/** Data: EXT.020, 069, 070, 076, 084–092. */
export const DATA_CONSTRAINTS = {
  'bpmn-data-collection': {
    ext: 20,
    clause: '8.4.10',
    severity: 'info',
    of: ['dataObject', 'dataInput', 'dataOutput'],
    property: 'isCollection',
    message: { zh: '“{name}”的 isCollection 与其 itemDefinition 不一致', en: 'isCollection of "{name}" differs from its itemDefinition' },
    cure: { zh: '把两处改为相同的值', en: 'Use the same value for both' },
    broken: (data, { attribute }) => {
      const item = attribute(data, 'itemSubjectRef');
      return item !== undefined && flagOf(item, 'isCollection') !== flagOf(data, 'isCollection');
    },
  },
  'bpmn-loop-output-item': {
    ext: 69,
    clause: '10.3.8',
    severity: 'info',
    of: ['multiInstanceLoopCharacteristics'],
    property: 'outputDataItem',
    message: { zh: 'outputDataItem 的类型须是 loopDataOutputRef 集合中的一项', en: 'outputDataItem must have the type of one member of loopDataOutputRef' },
    cure: { zh: '引用结构相同、但不是集合的 itemDefinition', en: 'Refer to an itemDefinition of the same structure that is no collection' },
    broken: (loop, facts) => isOtherScalar(loop, 'loopDataOutputRef', 'outputDataItem', facts),
  },
  'bpmn-loop-input-item': {
    ext: 70,
    clause: '10.3.8',
    severity: 'info',
    of: ['multiInstanceLoopCharacteristics'],
    property: 'inputDataItem',
    message: { zh: 'inputDataItem 的类型须是 loopDataInputRef 集合中的一项', en: 'inputDataItem must have the type of one member of loopDataInputRef' },
    cure: { zh: '引用结构相同、但不是集合的 itemDefinition', en: 'Refer to an itemDefinition of the same structure that is no collection' },
    broken: (loop, facts) => isOtherScalar(loop, 'loopDataInputRef', 'inputDataItem', facts),
  },
  'bpmn-data-reference-name': {
    ext: 76,
    clause: '10.4.1',
    severity: 'info',
    of: ['dataObjectReference'],
    property: 'name',
    message: { zh: '数据对象引用“{name}”的名称应写作“数据对象 [状态]”', en: 'A data object reference such as "{name}" should be named "Data Object [State]"' },
    cure: { zh: '按此格式改名，或删去名称', en: 'Rename it so, or remove the name' },
    broken: (reference, facts) => {
      const name = attributeOf(reference, 'name');
      return name !== undefined && name !== conventionalName(reference, facts);
    },
  },
  'bpmn-input-unlisted': {
    ext: 84,
    clause: '10.4.1',
    severity: 'info',
    of: ['dataInput'],
    message: { zh: '“{name}”不在任何 inputSet 里', en: '"{name}" is in no inputSet' },
    cure: { zh: '把它列进一个 inputSet', en: 'List it in an inputSet' },
    broken: (data, { isListed }) => !isListed(data, 'dataInputRefs'),
  },
  'bpmn-input-optional': {
    ext: 85,
    clause: '10.4.1',
    severity: 'info',
    of: ['inputSet'],
    property: 'optionalInputRefs',
    message: { zh: 'optionalInputRefs 里的输入须同时列在 dataInputRefs 里', en: 'Inputs in optionalInputRefs must be listed in dataInputRefs too' },
    cure: { zh: '补进 dataInputRefs', en: 'Add them to dataInputRefs' },
    broken: (set) => !covers(set, 'dataInputRefs', 'optionalInputRefs'),
  },
  'bpmn-input-late': {
    ext: 86,
    clause: '10.4.1',
    severity: 'info',
    of: ['inputSet'],
    property: 'whileExecutingInputRefs',
    message: { zh: 'whileExecutingInputRefs 里的输入须同时列在 dataInputRefs 里', en: 'Inputs in whileExecutingInputRefs must be listed in dataInputRefs too' },
    cure: { zh: '补进 dataInputRefs', en: 'Add them to dataInputRefs' },
    broken: (set) => !covers(set, 'dataInputRefs', 'whileExecutingInputRefs'),
  },
  'bpmn-data-sets-one-sided': {
    ext: 87,
    clause: '10.4.1',
    severity: 'info',
    of: ['inputSet', 'outputSet'],
    message: { zh: '“{name}”与其对应的输入或输出集合没有互相引用', en: '"{name}" and the set that belongs to it do not refer to each other' },
    cure: { zh: '让 outputSetRefs 与 inputSetRefs 互相对应', en: 'Let outputSetRefs and inputSetRefs answer each other' },
    broken: (set, facts) =>
      set.name === 'inputSet' ? !isAnswered(set, 'outputSetRefs', 'inputSetRefs', facts) : !isAnswered(set, 'inputSetRefs', 'outputSetRefs', facts),
  },
  'bpmn-output-unlisted': {
    ext: 88,
    clause: '10.4.1',
    severity: 'info',
    of: ['dataOutput'],
    message: { zh: '“{name}”不在任何 outputSet 里', en: '"{name}" is in no outputSet' },
    cure: { zh: '把它列进一个 outputSet', en: 'List it in an outputSet' },
    broken: (data, { isListed }) => !isListed(data, 'dataOutputRefs'),
  },
  'bpmn-output-optional': {
    ext: 89,
    clause: '10.4.1',
    severity: 'info',
    of: ['outputSet'],
    property: 'optionalOutputRefs',
    message: { zh: 'optionalOutputRefs 里的输出须同时列在 dataOutputRefs 里', en: 'Outputs in optionalOutputRefs must be listed in dataOutputRefs too' },
    cure: { zh: '补进 dataOutputRefs', en: 'Add them to dataOutputRefs' },
    broken: (set) => !covers(set, 'dataOutputRefs', 'optionalOutputRefs'),
  },
  'bpmn-output-early': {
    ext: 90,
    clause: '10.4.1',
    severity: 'info',
    of: ['outputSet'],
    property: 'whileExecutingOutputRefs',
    message: { zh: 'whileExecutingOutputRefs 里的输出须同时列在 dataOutputRefs 里', en: 'Outputs in whileExecutingOutputRefs must be listed in dataOutputRefs too' },
    cure: { zh: '补进 dataOutputRefs', en: 'Add them to dataOutputRefs' },
    broken: (set) => !covers(set, 'dataOutputRefs', 'whileExecutingOutputRefs'),
  },
  'bpmn-association-types': {
    ext: 91,
    clause: '10.4.1',
    severity: 'info',
    of: ['dataInputAssociation', 'dataOutputAssociation'],
    message: { zh: '数据关联“{name}”两端类型不同，又没有转换', en: 'The ends of data association "{name}" differ in type and nothing transforms between them' },
    cure: { zh: '两端用相同的 itemDefinition，或写 transformation', en: 'Use the same itemDefinition at both ends, or write a transformation' },
    broken: (association, { targets, item }) => {
      if (childrenOf(association, 'transformation').length > 0) return false;
      const [source, target] = [item(targets(association, 'sourceRef')[0]), item(targets(association, 'targetRef')[0])];
      return source !== undefined && target !== undefined && !isSameItem(source, target);
    },
  },
  'bpmn-association-sources': {
    ext: 92,
    clause: '10.4.1',
    severity: 'info',
    of: ['dataInputAssociation', 'dataOutputAssociation'],
    property: 'sourceRef',
    message: { zh: '数据关联“{name}”没有转换，只能有一个来源', en: 'Data association "{name}" has no transformation and must have a single source' },
    cure: { zh: '只留一个 sourceRef，或写 transformation', en: 'Keep one sourceRef, or write a transformation' },
    broken: (association) => {
      const sources = childrenOf(association, 'sourceRef').length;
      return childrenOf(association, 'transformation').length === 0 && (sources > 1 || (sources === 0 && childrenOf(association, 'assignment').length === 0));
    },
  },
} as const satisfies ConstraintTable;
