import { isModdleElement, type ModdleElement } from '../moddle/moddle-element';

/** The element and everything a descriptor knows below it, in document order of each property. Foreign elements are skipped. */
export function* elementsOf(root: ModdleElement): Generator<ModdleElement> {
  const pending: ModdleElement[] = [root];
  for (let element = pending.pop(); element; element = pending.pop()) {
    yield element;
    pending.push(...childrenOf(element).reverse());
  }
}

function childrenOf(element: ModdleElement): ModdleElement[] {
  return (element.$descriptor.properties ?? [])
    .filter((property) => property.isReference !== true && property.isVirtual !== true)
    .flatMap((property) => [element.get(property.name)].flat())
    .filter((value): value is ModdleElement => isModdleElement(value) && value.$descriptor.isGeneric !== true);
}
