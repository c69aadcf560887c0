import { DmnModdle } from 'dmn-moddle';
import dmn13 from 'dmn-moddle/resources/dmn/json/dmn13.json';
import { liuzhuanDmnModdle } from './liuzhuan-dmn-moddle';

const child = (name: string, type = 'ChildExpression') => ({ name, type, xml: { serialize: 'property' } });

/** The boxed expressions DMN 1.4 added (DMN 1.5, clause 10.2.2), which dmn-moddle does not know. */
const LATER_TYPES = [
  { name: 'ChildExpression', superClass: ['DMNElement'], properties: [{ name: 'value', type: 'Expression' }] },
  { name: 'TypedChildExpression', superClass: ['ChildExpression'], properties: [{ name: 'typeRef', type: 'String', isAttr: true }] },
  { name: 'Conditional', superClass: ['Expression'], properties: [child('if'), child('then'), child('else')] },
  { name: 'Filter', superClass: ['Expression'], properties: [child('in'), child('match')] },
  {
    name: 'Iterator',
    isAbstract: true,
    superClass: ['Expression'],
    properties: [{ name: 'iteratorVariable', type: 'String', isAttr: true }, child('in', 'TypedChildExpression')],
  },
  { name: 'For', superClass: ['Iterator'], properties: [child('return')] },
  { name: 'Every', superClass: ['Iterator'], properties: [child('satisfies')] },
  { name: 'Some', superClass: ['Iterator'], properties: [child('satisfies')] },
];

/** Properties DMN 1.4 and 1.5 added to types dmn-moddle knows. */
const LATER_PROPERTIES: Readonly<Record<string, readonly object[]>> = {
  ItemDefinition: [child('typeConstraint', 'UnaryTests')],
};

/** Ids as ordinary attributes: moddle otherwise drops elements whose id is not ASCII (`id="签发权限"`). */
function plainId(property: object): object {
  return Object.fromEntries(Object.entries(property).filter(([name]) => name !== 'isId'));
}

/** A reader of DMN XML up to 1.5, with our attributes. */
export function createDmnModdle(): ReturnType<typeof DmnModdle> {
  const known = dmn13.types.map((type) => ({ ...type, properties: [...(type.properties ?? []).map(plainId), ...(LATER_PROPERTIES[type.name] ?? [])] }));
  return DmnModdle({ dmn: { ...dmn13, types: [...known, ...LATER_TYPES] }, lz: liuzhuanDmnModdle });
}

const MODEL_NAMESPACES = /(["'])https?:\/\/www\.omg\.org\/spec\/DMN\/(?:20151101\/dmn\.xsd|(?:2015|2018|2019|2021|2023|2024)\d{4}\/MODEL\/)\1/g;
const DIAGRAM_NAMESPACES = /(["'])https?:\/\/www\.omg\.org\/spec\/DMN\/(?:2018|2019|2021|2023|2024)\d{4}\/DMNDI\/\1/g;

/** Makes a file of any DMN version name the namespaces of DMN 1.3, the only ones dmn-moddle reads. */
export function asDmn13(xml: string): string {
  return xml
    .replace(MODEL_NAMESPACES, '$1https://www.omg.org/spec/DMN/20191111/MODEL/$1')
    .replace(DIAGRAM_NAMESPACES, '$1https://www.omg.org/spec/DMN/20191111/DMNDI/$1');
}
