import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE_BYTES = 8;
const COLOURS = 256;
const BYTES = 3;

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, row by row. */
  readonly rgb: Buffer;
}

/** What a filter has taken from a byte: of the one on the left, the one above, and the one above that (PNG specification, 9.2). */
const FILTERS: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
    if (a <= b && a <= c) return left;
    return b <= c ? above : corner;
  },
];

/** Reads a screenshot of the browser: 8 bits, red, green, blue, not interlaced. */
function pixelsOf(png: Buffer): Pixels {
  const packed: Buffer[] = [];
  for (let at = SIGNATURE_BYTES; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const [width, height, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png.readUInt16BE(24)];
  if (kind !== 0x0802) throw new Error(`Expected a picture of three bytes a pixel but got ${kind.toString(16)}`);
  const raw = inflateSync(Buffer.concat(packed));
  const row = width * BYTES;
  const rgb = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = FILTERS[raw[y * (row + 1)] ?? 0] ?? (() => 0);
    for (let x = 0; x < row; x += 1) {
      const left = x < BYTES ? 0 : (rgb[y * row + x - BYTES] ?? 0);
      const above = y === 0 ? 0 : (rgb[(y - 1) * row + x] ?? 0);
      const corner = x < BYTES || y === 0 ? 0 : (rgb[(y - 1) * row + x - BYTES] ?? 0);
      rgb[y * row + x] = (raw[y * (row + 1) + 1 + x] ?? 0) + filter(left, above, corner);
    }
  }
  return { width, height, rgb };
}

/** The colours met most often, and for each colour the number of the nearest of them. */
function paletteOf(rgb: Buffer): { readonly colours: readonly number[]; readonly numberOf: (colour: number) => number } {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += BYTES) counts.set(rgb.readUIntBE(at, BYTES), (counts.get(rgb.readUIntBE(at, BYTES)) ?? 0) + 1);
  const colours = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour).slice(0, COLOURS);
  const numbers = new Map(colours.map((colour, number) => [colour, number]));
  const distance = (one: number, other: number) => [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
  const numberOf = (colour: number) => {
    const known = numbers.get(colour);
    if (known !== undefined) return known;
    const nearest = colours.reduce((best, each, number) => (distance(each, colour) < distance(colours[best] ?? 0, colour) ? number : best), 0);
    numbers.set(colour, nearest);
    return nearest;
  };
  return { colours, numberOf };
}

/** Length, type, data and checksum (PNG specification, 5.3). */
function chunkOf(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

/** The same picture with a palette of 256 colours: a third of the bytes, and nothing to be seen of it on a page of an office. */
export function smallerPng(png: Buffer): Buffer {
  const { width, height, rgb } = pixelsOf(png);
  const { colours, numberOf } = paletteOf(rgb);
  const rows = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    rows[pixel + Math.floor(pixel / width) + 1] = numberOf(rgb.readUIntBE(pixel * BYTES, BYTES));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt16BE(0x0803, 8);
  const palette = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const chunks = [chunkOf('IHDR', header), chunkOf('PLTE', palette), chunkOf('IDAT', deflateSync(rows, { level: 9 })), chunkOf('IEND', Buffer.alloc(0))];
  return Buffer.concat([png.subarray(0, SIGNATURE_BYTES), ...chunks]);
}
