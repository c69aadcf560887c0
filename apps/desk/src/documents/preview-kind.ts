export type PreviewKind = 'pdf' | 'image' | 'text';

const KINDS: readonly (readonly [RegExp, PreviewKind])[] = [
  [/^application\/pdf$/, 'pdf'],
  // SVG may carry scripts: it is downloaded, not shown.
  [/^image\/(png|jpeg|gif|webp|bmp)$/, 'image'],
  [/^text\/(plain|markdown|csv)$/, 'text'],
];

/** How a version can be shown on the page; `undefined`: only downloaded. */
export function previewKind(mediaType: string): PreviewKind | undefined {
  const bare = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  return KINDS.find(([pattern]) => pattern.test(bare))?.[1];
}
