import { fillPath, STREAMS } from '@liuzhuan/contract';

/** Address of the bytes of one version. */
export function contentUrl(instance: string, document: string, version: number): string {
  return fillPath(STREAMS.documentContent, { id: instance, document, version: String(version) });
}
