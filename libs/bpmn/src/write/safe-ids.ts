import { type Diagnostic, ok, type Result } from '@liuzhuan/kernel';
import type { Reference } from '../moddle/moddle-element';
import { elementsOf } from '../read/elements-of';
import { localName, textOf } from '../read/moddle-access';
import { readDocument } from '../read/read-document';
import { writeBpmn } from './write-bpmn';

/** XML whose ids every BPMN tool accepts, and what they were called before. */
export interface SafeIds {
  readonly xml: string;
  /** Original id by safe id; empty when nothing had to change. */
  readonly originals: Readonly<Record<string, string>>;
}

const SAFE = /^[A-Za-z_][\w.-]*$/;

/**
 * For tools built on bpmn-moddle as published (bpmn-js): it silently drops elements whose ids are not ASCII. Open the result there, and
 * give what it saves to {@link restoreIds}. Ids inside texts (`lz:return`, FEEL) stay as they are and hold again after restoring.
 */
export async function withSafeIds(xml: string): Promise<Result<SafeIds, Diagnostic[]>> {
  const document = await readDocument(xml);
  if (!document.ok) return document;
  const ids = [...elementsOf(document.value.tree)].flatMap((element) => textOf(element, 'id') ?? []);
  const taken = new Set(ids);
  const renamed = new Map<string, string>();
  for (const id of ids) {
    if (SAFE.test(id) || renamed.has(id)) continue;
    let number = renamed.size + 1;
    while (taken.has(`safe_${number}`)) number += 1;
    taken.add(`safe_${number}`);
    renamed.set(id, `safe_${number}`);
  }
  if (renamed.size === 0) return ok({ xml, originals: {} });
  const renamedXml = await rename(xml, renamed);
  return renamedXml.ok
    ? ok({ xml: renamedXml.value, originals: Object.fromEntries([...renamed].map(([id, safe]) => [safe, id])) })
    : renamedXml;
}

/** Gives the ids that {@link withSafeIds} replaced back to the elements that still have them. */
export async function restoreIds(xml: string, originals: Readonly<Record<string, string>>): Promise<Result<string, Diagnostic[]>> {
  return Object.keys(originals).length === 0 ? ok(xml) : rename(xml, new Map(Object.entries(originals)));
}

/** Renames elements and the references to them. */
async function rename(xml: string, names: ReadonlyMap<string, string>): Promise<Result<string, Diagnostic[]>> {
  const document = await readDocument(xml);
  if (!document.ok) return document;
  const renamedReference = (reference: Reference): Reference => ({ id: names.get(localName(reference.id)) ?? reference.id });
  for (const element of [...elementsOf(document.value.tree)]) {
    const id = textOf(element, 'id');
    if (id !== undefined && names.has(id)) element.set('id', names.get(id));
    for (const property of element.$descriptor.properties ?? []) {
      if (property.isReference !== true || property.isVirtual === true) continue;
      const value = element.get(property.name) as Reference | readonly Reference[] | undefined;
      if (Array.isArray(value)) element.set(property.name, value.map(renamedReference));
      else if (value !== undefined && 'id' in value) element.set(property.name, renamedReference(value));
    }
  }
  return ok(await writeBpmn(document.value));
}
