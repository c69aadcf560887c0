/** Our words for a fixed text of a component that has no language of its own choosing; undefined leaves it as it is. */
export type DomTranslator = (text: string, place: Element | null) => string | undefined;

const ATTRIBUTES = ['placeholder', 'aria-label', 'title', 'data-placeholder'];

function localiseNode(node: Node, translate: DomTranslator): void {
  if (node instanceof Text) {
    const text = translate(node.data.trim(), node.parentElement);
    if (text !== undefined) node.data = text;
    return;
  }
  if (!(node instanceof Element)) return;
  for (const attribute of ATTRIBUTES) {
    const text = translate((node.getAttribute(attribute) ?? '').trim(), node);
    if (text !== undefined) node.setAttribute(attribute, text);
  }
  node.childNodes.forEach((child) => localiseNode(child, translate));
}

/** Keeps a part of the page in our language while it changes. Returns the way to stop. */
export function localiseDom(container: Element, translate: DomTranslator): () => void {
  localiseNode(container, translate);
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'childList') record.addedNodes.forEach((node) => localiseNode(node, translate));
      else localiseNode(record.target, translate);
    }
  });
  observer.observe(container, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
  return () => observer.disconnect();
}
