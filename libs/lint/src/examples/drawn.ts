/** An element with settings, contents or attributes: `el('userTask', 't', { name: '核稿' }, '<lz:form key="f"/>')`. Named after its id unless told otherwise. */
export function el(type: string, id: string, attributes: Readonly<Record<string, string>> = {}, settings = '', contents = ''): string {
  const all = Object.entries({ id, name: id, ...attributes }).map(([key, value]) => `${key}="${value.replace(/"/g, '&quot;')}"`);
  const extensions = settings === '' ? '' : `<extensionElements>${settings}</extensionElements>`;
  return `<${type} ${all.join(' ')}>${extensions}${contents}</${type}>`;
}

/** Flows written `a>b`, `a>b:name`, or with a condition `a>b?x = 1`. Ids are `a>b` without the angle: `a-b`. */
export function flows(...texts: readonly string[]): string {
  return texts
    .map((text) => {
      const [, from = '', to = '', name, condition] = /^([^>]+)>([^:?]+)(?::([^?]*))?(?:\?(.*))?$/.exec(text) ?? [];
      const body =
        condition === undefined
          ? ''
          : `<conditionExpression>${condition.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</conditionExpression>`;
      return el('sequenceFlow', `${from}-${to}`, { sourceRef: from, targetRef: to, name: name ?? '' }, '', body);
    })
    .join('');
}

/** Start, the given middle, end: connected in one line. */
export function line(...middle: readonly (readonly [id: string, xml: string])[]): string {
  const ids = ['start', ...middle.map(([id]) => id), 'end'];
  const connections = ids.slice(1).map((id, index) => `${ids[index]}>${id}`);
  return el('startEvent', 'start') + middle.map(([, xml]) => xml).join('') + el('endEvent', 'end') + flows(...connections);
}

/** A whole file: one process `p` with the given contents, beside other root elements. */
export const fileOf = (contents: string, attributes: Readonly<Record<string, string>> = { isExecutable: 'true' }, roots = ''): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:lz="urn:liuzhuan:bpmn:1" targetNamespace="urn:test">${roots}${el('process', 'p', attributes, '', contents)}</definitions>`;
