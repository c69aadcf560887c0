/** A key nobody else has: 128 random bits as hex. (`crypto.randomUUID` is missing where an office network serves pages without TLS.) */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
