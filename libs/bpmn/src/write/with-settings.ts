import { type Diagnostic, ok, type Result } from '@liuzhuan/kernel';
import { elementsOf } from '../read/elements-of';
import { extensionsOf, textOf } from '../read/moddle-access';
import { readDocument } from '../read/read-document';
import { writeBpmn } from './write-bpmn';

/** A setting of ours that an element has already, and what its attributes become; null takes one away. */
export interface SettingChange {
  readonly element: string;
  /** `lz:Form`, `lz:Due` … */
  readonly type: string;
  readonly attributes: Readonly<Record<string, string | null>>;
}

/** The drawing with attributes of our settings changed. Elements without such a setting stay as they are. */
export async function withSettings(xml: string, changes: readonly SettingChange[]): Promise<Result<string, Diagnostic[]>> {
  const document = await readDocument(xml);
  if (!document.ok) return document;
  const elements = [...elementsOf(document.value.tree)];
  for (const { element: id, type, attributes } of changes) {
    const element = elements.find((candidate) => textOf(candidate, 'id') === id);
    const [setting] = element ? extensionsOf(element, type) : [];
    for (const [name, value] of Object.entries(setting ? attributes : {})) setting?.set(name, value ?? undefined);
  }
  return ok(await writeBpmn(document.value));
}
