import type { ModdleObject } from '../../canvas/modeler-services';

/** What triggers an event; undefined for a plain one. */
export function eventDefinitionOf(object: ModdleObject): ModdleObject | undefined {
  if (!object.$instanceOf('bpmn:Event')) return undefined;
  return ((object.get('eventDefinitions') ?? []) as readonly ModdleObject[])[0];
}
