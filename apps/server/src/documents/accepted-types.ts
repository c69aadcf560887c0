/** What may travel with a case: extension, media type, and how such a file begins (a renamed programme is not a document). */
export const ACCEPTED_TYPES: readonly { readonly extension: string; readonly mediaType: string; readonly begins?: readonly string[] }[] = [
  { extension: 'pdf', mediaType: 'application/pdf', begins: ['25504446'] },
  { extension: 'doc', mediaType: 'application/msword', begins: ['d0cf11e0'] },
  { extension: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', begins: ['504b0304'] },
  { extension: 'xls', mediaType: 'application/vnd.ms-excel', begins: ['d0cf11e0'] },
  { extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', begins: ['504b0304'] },
  { extension: 'wps', mediaType: 'application/vnd.ms-works', begins: ['d0cf11e0', '504b0304'] },
  { extension: 'ofd', mediaType: 'application/ofd', begins: ['504b0304'] },
  { extension: 'png', mediaType: 'image/png', begins: ['89504e47'] },
  { extension: 'jpg', mediaType: 'image/jpeg', begins: ['ffd8ff'] },
  { extension: 'jpeg', mediaType: 'image/jpeg', begins: ['ffd8ff'] },
  { extension: 'txt', mediaType: 'text/plain' },
];

/** The media type of a file by its name and first bytes; undefined when it is none of the accepted. */
export function acceptedMediaType(name: string, content: Buffer): string | undefined {
  const extension = name.split('.').at(-1)?.toLowerCase();
  const head = content.subarray(0, 8).toString('hex');
  const type = ACCEPTED_TYPES.find((candidate) => candidate.extension === extension);
  if (!type) return undefined;
  if (type.begins) return type.begins.some((start) => head.startsWith(start)) ? type.mediaType : undefined;
  return content.subarray(0, 4096).includes(0) ? undefined : type.mediaType;
}
