/**
 * The rules of a list `[拟稿人, unitHead(unit("秘书科"))]`, each one as it stands; a rule that is no such list is the only one. Brackets and
 * quotes keep together what belongs together; anything after the list makes it FEEL of its own.
 */
export function rulesIn(rule: string): readonly string[] {
  const source = rule.trim().replace(/^=\s*/, '');
  if (!source.startsWith('[')) return source === '' ? [] : [source];
  const words = source.match(/"(?:[^"\\]|\\.)*"|[\s\S]/g) ?? [];
  let depth = 0;
  const parts = [''];
  for (const [index, word] of words.entries()) {
    if (/^[([{]$/.test(word)) depth += 1;
    if (/^[)\]}]$/.test(word)) depth -= 1;
    if (depth === 0 && index < words.length - 1) return [source];
    if (word === ',' && depth === 1) parts.push('');
    else if (index > 0 && index < words.length - 1) parts[parts.length - 1] += word;
  }
  const rules = parts.map((part) => part.trim()).filter((part) => part !== '');
  return depth === 0 && rules.length > 0 && rules.length === parts.length ? rules : [source];
}

/** One rule as it is, several as a list. */
export function ruleOf(rules: readonly string[]): string {
  const written = rules.filter((rule) => rule.trim() !== '');
  return written.length > 1 ? `[${written.join(', ')}]` : (written[0] ?? '');
}
