import { parseBpmn } from '@liuzhuan/bpmn';
import type Modeler from 'bpmn-js/lib/Modeler';
import { serviceOf } from '../modeler-services';
import { showBeginning } from '../show-drawing';
import { applyLayout } from './layout-module';
import { planLayout } from './plan-layout';

/** Lays the drawing out anew, as one step of undo; false when it cannot be read as it stands. */
export async function tidyUp(modeler: Modeler): Promise<boolean> {
  const { xml } = await modeler.saveXML();
  const parsed = xml === undefined ? undefined : await parseBpmn(xml);
  if (!parsed?.ok) return false;
  applyLayout(serviceOf(modeler, 'commandStack'), planLayout(parsed.value));
  showBeginning(modeler);
  return true;
}
