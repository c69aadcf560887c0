import { decodeXml } from '@liuzhuan/bpmn';
import { type Diagnostic, ok, type Result } from '@liuzhuan/kernel';

const DECLARED_ENCODING = /^(\s*<\?xml[^>]*?\sencoding\s*=\s*["'])[^"']*/;

/** A file somebody chose, as text: in whatever encoding it says it is (Windows programs write GBK). From here on it is UTF-8, and says so. */
export async function readChosenFile(file: File): Promise<Result<string, Diagnostic[]>> {
  const decoded = decodeXml(new Uint8Array(await file.arrayBuffer()), file.name);
  return decoded.ok ? ok(decoded.value.replace(DECLARED_ENCODING, '$1UTF-8')) : decoded;
}
