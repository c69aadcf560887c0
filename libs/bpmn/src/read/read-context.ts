import type { Diagnostic, Json } from '@liuzhuan/kernel';
import { type BpmnCode, diagnose } from '../codes';
import type { ModdleElement } from '../moddle/moddle-element';
import type { BpmnDocument } from './bpmn-document';
import { elementsOf } from './elements-of';
import { ownerIdOf, textOf, xmlNameOf } from './moddle-access';

/** What every reader of the model is given: ids for elements without one, and a place to report. */
export interface ReadContext {
  /** Id as written, or a made-up one that is the same on every reading of the same file. */
  idOf(element: ModdleElement): string;
  report(code: BpmnCode, element: ModdleElement, params?: Readonly<Record<string, Json>>, property?: string): void;
  readonly diagnostics: readonly Diagnostic[];
}

export function createReadContext(document: BpmnDocument): ReadContext {
  const diagnostics: Diagnostic[] = [];
  const taken = new Set([...elementsOf(document.tree)].map((element) => textOf(element, 'id')));
  const invented = new Map<ModdleElement, string>();

  function invent(element: ModdleElement): string {
    const name = xmlNameOf(element);
    let number = invented.size + 1;
    while (taken.has(`${name}_${number}`)) number += 1;
    const id = `${name}_${number}`;
    taken.add(id);
    invented.set(element, id);
    return id;
  }
  const idOf = (element: ModdleElement) => textOf(element, 'id') ?? invented.get(element) ?? invent(element);
  const report: ReadContext['report'] = (code, element, params = {}, property) => {
    const id = ownerIdOf(element);
    const position = id === undefined ? {} : document.positions[id];
    diagnostics.push(diagnose(code, { resource: document.resource, elementId: id, property, ...position }, params));
  };
  return { idOf, report, diagnostics };
}
