import type { ConstraintTable } from '../constraint';
import type { Facts } from '../source/facts';
import { BEYOND_THE_FILE, referencesOf } from '../source/references';
import { attributeOf, type SourceElement } from '../source/source-element';

/** Attributes without which an element says nothing (`use="required"` in the XML Schema). */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  association: ['sourceRef', 'targetRef'],
  boundaryEvent: ['attachedToRef'],
  conversationLink: ['sourceRef', 'targetRef'],
  correlationPropertyBinding: ['correlationPropertyRef'],
  correlationPropertyRetrievalExpression: ['messageRef'],
  correlationSubscription: ['correlationKeyRef'],
  definitions: ['targetNamespace'],
  import: ['namespace', 'location', 'importType'],
  ioBinding: ['operationRef', 'inputDataRef', 'outputDataRef'],
  linkEventDefinition: ['name'],
  messageFlow: ['sourceRef', 'targetRef'],
  resourceParameterBinding: ['parameterRef'],
  sequenceFlow: ['sourceRef', 'targetRef'],
};

/** A prefix that stands for a file nobody showed us: what lies there cannot be told. */
function isElsewhere(text: string, element: SourceElement, { files }: Facts): boolean {
  const colon = text.indexOf(':');
  if (colon < 0) return false;
  const namespace = element.prefixes[text.slice(0, colon)];
  return namespace !== undefined && !files.some(({ definitions }) => attributeOf(definitions, 'targetNamespace') === namespace);
}

/** References and required attributes, which the XML Schema and the metamodel demand; they have no numbers of their own. */
export const REFERENCE_CONSTRAINTS = {
  'bpmn-attribute-missing': {
    clause: '15.3',
    severity: 'warning',
    of: Object.keys(REQUIRED),
    message: { zh: '<{element}> 缺少必填的属性：{detail}', en: '<{element}> lacks required attributes: {detail}' },
    cure: { zh: '补上属性，或删去该元素', en: 'Add them, or remove the element' },
    broken: (element) => (REQUIRED[element.name] ?? []).filter((name) => element.attributes.get(name) === undefined).join(', '),
  },
  'bpmn-reference-dangling': {
    clause: '15.3',
    severity: 'warning',
    of: ['*'],
    message: { zh: '“{name}”引用的元素不存在：{detail}', en: '"{name}" refers to elements that do not exist: {detail}' },
    cure: { zh: '改为文件中已有元素的 id，或删去引用', en: 'Use the id of an element of the file, or remove the reference' },
    broken: (element, facts) =>
      referencesOf(element)
        .filter(({ property, text }) => !BEYOND_THE_FILE.includes(property) && !facts.resolve(text, element) && !isElsewhere(text, element, facts))
        .map(({ property, text }) => `${property}="${text}"`)
        .join(', '),
  },
  'bpmn-reference-kind': {
    clause: '15.3',
    severity: 'warning',
    of: ['*'],
    message: { zh: '“{name}”引用了种类不对的元素：{detail}', en: '"{name}" refers to elements of the wrong kind: {detail}' },
    cure: { zh: '改为引用所要求的那种元素', en: 'Refer to an element of the kind that is wanted' },
    broken: (element, { resolve }) =>
      referencesOf(element)
        .flatMap(({ property, text, targets }) => {
          const target = resolve(text, element);
          return target && targets.length > 0 && !targets.includes(target.name) ? [`${property}="${text}" (<${target.name}>)`] : [];
        })
        .join(', '),
  },
} as const satisfies ConstraintTable;
