/** Name of a form: the first heading of its texts, else its key. Form-js schemas have no title of their own. */
export function formTitle(schema: Readonly<Record<string, unknown>>, key: string): string {
  const components = Array.isArray(schema.components) ? schema.components : [];
  for (const component of components as readonly Record<string, unknown>[]) {
    const text = component.type === 'text' && typeof component.text === 'string' ? /^#+\s*(.+)$/m.exec(component.text)?.[1]?.trim() : undefined;
    if (text) return text;
  }
  return key;
}
