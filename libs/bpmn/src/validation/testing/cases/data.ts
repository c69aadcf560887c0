import { definitions } from '../../../testing/bpmn-xml';
import { type ConstraintCase } from '../constraint-case';

const ITEMS = `<itemDefinition id="text" structureRef="string" /><itemDefinition id="alsoText" structureRef="string" />
  <itemDefinition id="texts" structureRef="string" isCollection="true" /><itemDefinition id="number" structureRef="int" />`;
const file = (contents: string) => definitions(`${ITEMS}<process id="p" isExecutable="true">${contents}</process>`);
const specified = (contents: string) => file(`<ioSpecification>${contents}</ioSpecification>`);
const input = '<dataInput id="i" />';
const output = '<dataOutput id="o" />';
const inputSet = (contents: string) => specified(`${input}<inputSet id="in">${contents}</inputSet>`);
const outputSet = (contents: string) => specified(`${output}<outputSet id="out">${contents}</outputSet>`);
const loop = (end: 'Input' | 'Output', item: string) =>
  file(`<task id="t"><ioSpecification><data${end} id="all" itemSubjectRef="texts" isCollection="true" /></ioSpecification><multiInstanceLoopCharacteristics>
    <loopCardinality>2</loopCardinality><loopData${end}Ref>all</loopData${end}Ref><${end.toLowerCase()}DataItem id="one" itemSubjectRef="${item}" /></multiInstanceLoopCharacteristics></task>`);
const named = (name: string, state = '') => file(`<dataObject id="object" name="请示" /><dataObjectReference id="r" dataObjectRef="object" ${name}>${state}</dataObjectReference>`);
const associated = (item: string, contents: string) =>
  file(`<dataObject id="object" itemSubjectRef="text" /><dataObjectReference id="r" dataObjectRef="object" /><task id="t">
    <ioSpecification><dataInput id="x" itemSubjectRef="${item}" /></ioSpecification><dataInputAssociation id="a">${contents}</dataInputAssociation></task>`);
const TO_X = '<targetRef>x</targetRef>';
const FROM_R = '<sourceRef>r</sourceRef>';

/** Files that keep and break the constraints of `constraints/data`. */
export const DATA_CASES: readonly ConstraintCase[] = [
  ['bpmn-data-collection', file('<dataObject id="object" itemSubjectRef="texts" isCollection="true" />'), file('<dataObject id="object" itemSubjectRef="texts" />')],
  ['bpmn-loop-output-item', loop('Output', 'text'), loop('Output', 'number')],
  ['bpmn-loop-output-item', loop('Output', 'alsoText'), loop('Output', 'texts')],
  ['bpmn-loop-input-item', loop('Input', 'text'), loop('Input', 'number')],
  ['bpmn-data-reference-name', named('name="请示 [已批准]"', '<dataState name="已批准" />'), named('name="批件"', '<dataState name="已批准" />')],
  ['bpmn-data-reference-name', named(''), named('name="请示"')],
  ['bpmn-input-unlisted', inputSet('<dataInputRefs>i</dataInputRefs>'), inputSet('')],
  ['bpmn-input-optional', inputSet('<dataInputRefs>i</dataInputRefs><optionalInputRefs>i</optionalInputRefs>'), inputSet('<optionalInputRefs>i</optionalInputRefs>')],
  ['bpmn-input-late', inputSet('<dataInputRefs>i</dataInputRefs><whileExecutingInputRefs>i</whileExecutingInputRefs>'), inputSet('<whileExecutingInputRefs>i</whileExecutingInputRefs>')],
  [
    'bpmn-data-sets-one-sided',
    specified('<inputSet id="in"><outputSetRefs>out</outputSetRefs></inputSet><outputSet id="out"><inputSetRefs>in</inputSetRefs></outputSet>'),
    specified('<inputSet id="in"><outputSetRefs>out</outputSetRefs></inputSet><outputSet id="out" />'),
  ],
  ['bpmn-output-unlisted', outputSet('<dataOutputRefs>o</dataOutputRefs>'), outputSet('')],
  ['bpmn-output-optional', outputSet('<dataOutputRefs>o</dataOutputRefs><optionalOutputRefs>o</optionalOutputRefs>'), outputSet('<optionalOutputRefs>o</optionalOutputRefs>')],
  ['bpmn-output-early', outputSet('<dataOutputRefs>o</dataOutputRefs><whileExecutingOutputRefs>o</whileExecutingOutputRefs>'), outputSet('<whileExecutingOutputRefs>o</whileExecutingOutputRefs>')],
  ['bpmn-association-types', associated('alsoText', FROM_R + TO_X), associated('number', FROM_R + TO_X)],
  ['bpmn-association-types', associated('number', `${FROM_R}${TO_X}<transformation>count(x)</transformation>`), associated('number', FROM_R + TO_X)],
  ['bpmn-association-sources', associated('text', FROM_R + TO_X), associated('text', FROM_R + FROM_R + TO_X)],
  ['bpmn-association-sources', associated('text', `${TO_X}<assignment><from>1</from><to>x</to></assignment>`), associated('text', TO_X)],
];
