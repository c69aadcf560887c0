import type { ModelerServices, ModdleObject } from '../canvas/modeler-services';
import { extensionsOf } from './extension-values';

type Factory = ModelerServices['bpmnFactory'];

/** Attributes of an extension element that stand in the file. */
function attributesOf(setting: ModdleObject): Readonly<Record<string, unknown>> {
  const { properties = [] } = (setting as unknown as { $descriptor?: { properties?: readonly { readonly name: string; readonly isAttr?: boolean }[] } }).$descriptor ?? {};
  return Object.fromEntries(properties.flatMap(({ name, isAttr }) => (isAttr && setting.get(name) !== undefined ? [[name, setting.get(name)]] : [])));
}

/** A container with copies of an element's settings of some types, and further ones. Nothing of the element is shared with it. */
export function copiedSettings(object: ModdleObject, types: readonly string[], more: readonly { readonly type: string; readonly attributes: Readonly<Record<string, unknown>> }[], factory: Factory): ModdleObject {
  const container = factory.create('bpmn:ExtensionElements');
  const copies = types.flatMap((type) => extensionsOf(object, type).map((setting) => ({ type, attributes: attributesOf(setting) })));
  const values = [...more, ...copies].map(({ type, attributes }) => {
    const made = factory.create(type, attributes);
    made.$parent = container;
    return made;
  });
  container.set('values', values);
  return container;
}
