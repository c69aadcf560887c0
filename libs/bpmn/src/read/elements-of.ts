import { isModdleElement, type ModdleElement } from '../moddle/moddle-element';

/** The element and everything a descriptor knows below it, in document order. Foreign elements are skipped. */
export function* elementsOf(root: ModdleElement): Generator<ModdleElement> {
  const pending: ModdleElement[] = [root];
  for (let element = pending.pop(); element; element = pending.pop()) {
    yield element;
    pending.push(...childrenOf(element).reverse());
  }
}

/** The topmost foreign elements of the tree; their contents are `$children`. */
export function foreignElementsOf(root: ModdleElement): ModdleElement[] {
  return [...elementsOf(root)].flatMap((element) => contentsOf(element).filter(isForeign));
}

function childrenOf(element: ModdleElement): ModdleElement[] {
  return contentsOf(element).filter((child) => !isForeign(child));
}

function isForeign(element: ModdleElement): boolean {
  return element.$descriptor.isGeneric === true;
}

/** Own properties only: asking the element for each property it could have is ten times slower, and makes empty lists of them. */
function contentsOf(element: ModdleElement): ModdleElement[] {
  return Object.entries(element)
    .filter(([name]) => !name.startsWith('$'))
    .flatMap(([, value]) => value as unknown)
    .filter(isModdleElement);
}
