import type { ModdleObject, ModelerServices } from '../canvas/modeler-services';
import { replacedExtensions } from './extension-values';

/** A container with an element's settings, all of some types replaced. What stays is shared with the old container, so that undo brings back what was. */
export function replacedContainer(object: ModdleObject, replacements: ReadonlyMap<string, readonly ModdleObject[]>, factory: ModelerServices['bpmnFactory']): ModdleObject {
  const container = factory.create('bpmn:ExtensionElements');
  const before = ((object.get('extensionElements') as ModdleObject | undefined)?.get('values') ?? []) as readonly ModdleObject[];
  const after = [...replacements].reduce((all, [type, made]) => replacedExtensions(all, type, made), before);
  for (const each of after) if (!before.includes(each)) each.$parent = container;
  container.set('values', [...after]);
  container.$parent = object;
  return container;
}
