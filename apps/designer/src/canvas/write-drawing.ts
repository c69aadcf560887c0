import { restoreIds } from '@liuzhuan/bpmn';
import type { OpenDrawing } from './modeler-context';

/** The drawing as a file, with the author's ids; undefined where it cannot be written. */
export async function writeDrawing({ modeler, originals }: OpenDrawing): Promise<string | undefined> {
  const { xml } = await modeler.saveXML({ format: true });
  if (xml === undefined) return undefined;
  const restored = await restoreIds(xml, originals);
  return restored.ok ? restored.value : undefined;
}
