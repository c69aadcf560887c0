import type { CaptionedSvg } from './captioned-svg';

/** Browsers refuse larger canvases. */
const LONGEST_SIDE = 16_000;
const LARGEST_AREA = 200_000_000;

/** A drawing as pixels. */
export interface DrawnPicture {
  readonly canvas: HTMLCanvasElement;
  /** Pixels per pixel of the drawing: what was asked for, less for a drawing too large for it. */
  readonly scale: number;
}

/** Draws an SVG with so many pixels per pixel of the drawing. */
export async function pictureOf({ svg, width, height }: CaptionedSvg, wanted: number): Promise<DrawnPicture> {
  const scale = Math.min(wanted, LONGEST_SIDE / width, LONGEST_SIDE / height, Math.sqrt(LARGEST_AREA / (width * height)));
  const image = new Image(width, height);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
  } finally {
    URL.revokeObjectURL(address);
  }
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('Expected a drawing context but the browser gave none');
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return { canvas, scale };
}

/** The picture as a PNG file. */
export function pngOf({ canvas }: DrawnPicture): Promise<Blob> {
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('Expected a PNG but the browser gave none'))), 'image/png'));
}

/** Red, green and blue of every pixel, compressed by zlib. */
export async function compressedPixels({ canvas }: DrawnPicture): Promise<Uint8Array> {
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('Expected a drawing context but the browser gave none');
  const { data } = brush.getImageData(0, 0, canvas.width, canvas.height);
  const rgb = new Uint8Array((data.length / 4) * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    rgb[to] = data[from] ?? 0;
    rgb[to + 1] = data[from + 1] ?? 0;
    rgb[to + 2] = data[from + 2] ?? 0;
  }
  const packed = new Blob([rgb]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
