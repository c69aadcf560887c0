import { type Diagnostic, fail, ok, type Result } from '@liuzhuan/kernel';
import { diagnose } from '../codes';

/** Part of every browser and of Node, but of no `lib` a pure library may name. */
declare const TextDecoder: new (encoding: string, options: { readonly fatal: boolean }) => { decode(bytes: Uint8Array): string };

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x3c, 0x00], encoding: 'utf-16le' },
  { bytes: [0x00, 0x3c], encoding: 'utf-16be' },
];
const DECLARED = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.:-]*)["']/;

/**
 * Bytes of an XML file as text: by byte order mark, else by the first bytes, else by the encoding declaration (GBK, GB18030, ISO-8859-1,
 * windows-1252, …), else UTF-8 (XML 1.0, appendix F). A file that does not follow its encoding is refused rather than garbled.
 */
export function decodeXml(bytes: Uint8Array, resource?: string): Result<string, Diagnostic[]> {
  const encoding = encodingOf(bytes);
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return fail([diagnose('bpmn-unknown-encoding', { resource, line: 1, column: 1 }, { encoding })]);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (mark) return mark.encoding;
  const head = Array.from(bytes.subarray(0, 200), (byte) => String.fromCharCode(byte)).join('');
  return DECLARED.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
}
