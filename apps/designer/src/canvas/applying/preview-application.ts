import { createModeler } from '../create-modeler';
import type { OpenDrawing } from '../modeler-context';
import { serviceOf } from '../modeler-services';
import { writeDrawing } from '../write-drawing';
import { type Application, applyToStep } from './apply-to-step';

/** The drawing as it is and as it would be. */
export interface Preview {
  readonly before: string;
  readonly after: string;
}

/** Carries out on a copy nobody sees what would be done to the drawing. Undefined where the drawing cannot be written. */
export async function previewApplication({ modeler, originals }: OpenDrawing, step: string, applied: Application): Promise<Preview | undefined> {
  const before = await writeDrawing({ modeler, originals });
  const { xml } = await modeler.saveXML();
  if (before === undefined || xml === undefined) return undefined;
  const place = document.createElement('div');
  place.className = 'dz-unseen-drawing';
  place.setAttribute('aria-hidden', 'true');
  document.body.append(place);
  const copy: OpenDrawing = { modeler: createModeler(place), originals };
  try {
    await copy.modeler.importXML(xml);
    const element = serviceOf(copy.modeler, 'elementRegistry').get(step);
    if (!element) return undefined;
    applyToStep(copy, element, applied);
    const after = await writeDrawing(copy);
    return after === undefined ? undefined : { before, after };
  } finally {
    copy.modeler.destroy();
    place.remove();
  }
}
