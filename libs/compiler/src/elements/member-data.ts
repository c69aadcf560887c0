import type { Activity, MultiInstanceLoop, MultiInstanceSettings } from '@liuzhuan/bpmn';
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
  const results = loop.outputDataItem === undefined ? undefined : nameOf(loopDataOutputRef);
  return {
    collection: settings.collection ?? nameOf(loopDataInputRef),
    element: settings.element ?? loop.inputDataItem,
    output: settings.output ?? (results === undefined ? undefined : loop.outputDataItem),
    into: settings.into ?? results,
  };
}
