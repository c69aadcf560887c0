import type { Activity, DataAssociation, LoopDataItem, MultiInstanceLoop, MultiInstanceSettings } from '@liuzhuan/bpmn';
import type { Compilation } from '../compilation';
import { dataNames } from './data-mappings';

/**
 * Where the members of a multi-instance activity get their items and leave their results: as the lz settings say, else as BPMN's own data
 * references do (2.0.2, 10.3.8: `loopDataInputRef`, `inputDataItem`, `loopDataOutputRef`, `outputDataItem`), read as variables by name.
 */
export function memberData(node: Activity, loop: MultiInstanceLoop, compilation: Compilation): MultiInstanceSettings {
  const { settings, loopDataInputRef, loopDataOutputRef } = loop;
  if (loopDataInputRef === undefined && loopDataOutputRef === undefined) return settings;
  const names = dataNames(compilation);
  const nameOf = (ref: string | undefined): string | undefined => (ref === undefined ? undefined : (names.get(ref) ?? ref));
  for (const [property, ref] of Object.entries({ loopDataInputRef, loopDataOutputRef }))
    if (ref !== undefined && !names.has(ref)) compilation.report('reference-unknown', node.id, { name: node.name ?? node.id, reference: ref }, property);
  const results = loop.outputDataItem && nameOf(loopDataOutputRef);
  return {
    collection: settings.collection ?? nameOf(loopDataInputRef),
    element: settings.element ?? itemName(loop.inputDataItem),
    output: settings.output ?? (results === undefined ? undefined : itemName(loop.outputDataItem)),
    into: settings.into ?? results,
  };
}

const itemName = (item: LoopDataItem | undefined): string | undefined => item && (item.name ?? item.id);

/** Whether an association fills an input from the item of one member, or the result of one member from an output (10.3.8): each member has its own. */
export function isOfMember({ loop }: Activity, { sourceRefs, targetRef }: DataAssociation): boolean {
  if (loop?.type !== 'multiInstance') return false;
  const { inputDataItem, outputDataItem } = loop;
  return (inputDataItem !== undefined && sourceRefs.includes(inputDataItem.id)) || (outputDataItem !== undefined && targetRef === outputDataItem.id);
}
