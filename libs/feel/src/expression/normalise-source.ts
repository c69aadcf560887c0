/** The FEEL text of an attribute: without a leading `=` and the space around. */
export function normaliseSource(source: string): string {
  const trimmed = source.trim();
  return trimmed.startsWith('=') ? trimmed.slice(1).trim() : trimmed;
}
