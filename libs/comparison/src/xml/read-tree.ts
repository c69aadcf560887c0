import { readXmlTree, type XmlElement } from '@liuzhuan/bpmn';

/** An XML element with everything taken away that no reader of the file may tell apart: prefixes, declarations, spaces around texts. */
export interface Node {
  /** Local name for elements of the file's own standard (BPMN, DMN), `lz:due` for ours, `{uri}name` for those of others. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Node[];
  readonly text: string;
}

const SHORT: readonly (readonly [uri: RegExp, prefix: string])[] = [
  [/^http:\/\/www\.omg\.org\/spec\/BPMN\/20100524\/MODEL$/, ''],
  [/^https?:\/\/www\.omg\.org\/spec\/DMN\/(20151101\/dmn\.xsd|\d+\/MODEL\/)$/, ''],
  [/^http:\/\/www\.omg\.org\/spec\/BPMN\/20100524\/DI$/, 'bpmndi:'],
  [/^https?:\/\/www\.omg\.org\/spec\/DMN\/\d+\/DMNDI\/$/, 'dmndi:'],
  [/^http:\/\/www\.omg\.org\/spec\/(DD|DMN)\/\d+\/DI\/?$/, 'di:'],
  [/^http:\/\/www\.omg\.org\/spec\/(DD|DMN)\/\d+\/DC\/?$/, 'dc:'],
  [/^urn:liuzhuan:bpmn:1$/, 'lz:'],
  [/^http:\/\/www\.w3\.org\/2001\/XMLSchema-instance$/, 'xsi:'],
];
/** What every expression is anyway; written or not. */
const USUAL_TYPE = /^(tFormalExpression|tExpression)$/;
const HINTS: ReadonlySet<string> = new Set(['xsi:schemaLocation']);

/** The tree of a BPMN or DMN file; undefined when its tags do not fit together. */
export function readTree(xml: string): Node | undefined {
  const root = readXmlTree(xml);
  return root && tidy(root, root.attributes.get('targetNamespace') ?? root.attributes.get('namespace') ?? '');
}

function tidy({ namespace, name, attributes, children, text, namespaces }: XmlElement, own: string): Node {
  const local = `${prefixOf(namespace)}${name}`;
  const tidied = new Map<string, string>();
  for (const [key, value] of attributes) {
    const short = key.replace(/^\{([^}]*)\}/, (_, uri: string) => prefixOf(uri));
    const read = isReference(short) || short === 'xsi:type' ? unqualified(value, namespaces, own, short) : value.replace(/\r\n?/g, '\n');
    if (HINTS.has(short) || (short === 'xsi:type' && USUAL_TYPE.test(read))) continue;
    tidied.set(short, read);
  }
  const trimmed = text.replace(/\r\n?/g, '\n').trim();
  return {
    name: local,
    attributes: tidied,
    children: children.map((child) => tidy(child, own)),
    text: isReference(local) ? unqualified(trimmed, namespaces, own, local) : trimmed,
  };
}

function prefixOf(uri: string): string {
  return uri === '' ? '' : (SHORT.find(([pattern]) => pattern.test(uri))?.[1] ?? `{${uri}}`);
}

const isReference = (name: string): boolean => /Refs?$/.test(name) || name === 'calledElement';

/** A qualified name without the prefix its author happened to choose. */
function unqualified(value: string, namespaces: ReadonlyMap<string, string>, own: string, name: string): string {
  const match = /^([\w.-]+):(.+)$/.exec(value);
  const uri = namespaces.get(match?.[1] ?? '');
  if (!match || uri === undefined) return value;
  const local = match[2] ?? '';
  return uri === own || name === 'xsi:type' ? local : `${prefixOf(uri)}${local}`;
}
