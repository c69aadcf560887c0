/** A picture as rows of red, green and blue, compressed by zlib, and how large it is to be on paper. */
export interface PdfPicture {
  readonly rgb: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels per point of the page. */
  readonly scale: number;
  readonly title: string;
  /** `2026-11-23T09:00:00+08:00` */
  readonly createdAt: string;
}

/** Longest side of a page, in points (PDF 32000-1, Annex C.2). */
const LONGEST_SIDE = 14_400;

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
/** A text string with Chinese letters: UTF-16 with its byte order mark, in hexadecimal (7.9.2.2). */
const hexText = (text: string): string => `<FEFF${[...Array(text.length).keys()].map((at) => text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')).join('')}>`;
/** `D:20261123090000+08'00'` (7.9.4). */
const dateText = (iso: string): string => {
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '', sign = '+', zoneHour = '00', zoneMinute = '00'] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:([+-])(\d\d):(\d\d)|Z)$/.exec(iso) ?? [];
  return `(D:${year}${month}${day}${hour}${minute}${second}${sign}${zoneHour}'${zoneMinute}')`;
};

/**
 * A PDF file of one page that is as large as the picture on it. The letters are part of the picture, so no font is needed and nothing can be
 * missing; title and date are in the document's properties.
 */
export function pdfOfPicture({ rgb, width, height, scale, title, createdAt }: PdfPicture): Uint8Array<ArrayBuffer> {
  const points = Math.max(scale, width / LONGEST_SIDE, height / LONGEST_SIDE);
  const [across, down] = [width / points, height / points].map((size) => Math.round(size * 100) / 100);
  const content = `q ${across} 0 0 ${down} 0 0 cm /Picture Do Q`;
  const objects: readonly (readonly Uint8Array[])[] = [
    [ascii('<< /Type /Catalog /Pages 2 0 R /ViewerPreferences << /DisplayDocTitle true >> >>')],
    [ascii('<< /Type /Pages /Kids [3 0 R] /Count 1 >>')],
    [ascii(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${down}] /Resources << /XObject << /Picture 5 0 R >> >> /Contents 4 0 R >>`)],
    [ascii(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`)],
    [ascii(`<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /Length ${rgb.length} >>\nstream\n`), rgb, ascii('\nendstream')],
    [ascii(`<< /Title ${hexText(title)} /CreationDate ${dateText(createdAt)} >>`)],
  ];
  const parts: Uint8Array[] = [ascii('%PDF-1.7\n%'), new Uint8Array([0xe2, 0xe3, 0xcf, 0xd3, 0x0a])];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  const places = objects.map((object, index) => {
    const place = length();
    parts.push(ascii(`${index + 1} 0 obj\n`), ...object, ascii('\nendobj\n'));
    return place;
  });
  const table = length();
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(ascii(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${table}\n%%EOF\n`));
  const file = new Uint8Array(length());
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}
