import type Modeler from 'bpmn-js/lib/Modeler';
import { download } from '../download';
import { serviceOf } from '../modeler-services';
import { captionedSvg } from './captioned-svg';
import { pdfOfPicture } from './pdf-of-picture';
import { compressedPixels, pictureOf, pngOf } from './picture-of';

export type PictureKind = 'svg' | 'png' | 'pdf';

/** What the picture is called and says of itself. */
export interface PictureWords {
  /** Name of the file without its ending. */
  readonly file: string;
  readonly title: string;
  readonly note: string;
  readonly now: Date;
}

/** Pixels per pixel of the drawing: letters stay sharp when printed. */
const SHARPNESS = 2;

/** The time of the offices, with its offset. */
const officeTime = (now: Date): string => `${new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

/** Hands the drawing out as a picture with title, version and date below it. What is selected is not shown as such. */
export async function exportPicture(modeler: Modeler, kind: PictureKind, { file, title, note, now }: PictureWords): Promise<void> {
  serviceOf(modeler, 'selection').select(null);
  const drawn = captionedSvg((await modeler.saveSVG()).svg, { title, note });
  if (kind === 'svg') return download(`${file}.svg`, drawn.svg, 'image/svg+xml');
  const picture = await pictureOf(drawn, SHARPNESS);
  if (kind === 'png') return download(`${file}.png`, await pngOf(picture), 'image/png');
  const { width, height } = picture.canvas;
  // A pixel of the drawing becomes three quarters of a point, as on screens.
  const pdf = pdfOfPicture({ rgb: await compressedPixels(picture), width, height, scale: (picture.scale * 4) / 3, title: `${title} ${note}`, createdAt: officeTime(now) });
  return download(`${file}.pdf`, pdf, 'application/pdf');
}
