import { fillText, type Json } from '@liuzhuan/kernel';
import { MIGRATION_CODES, type MigrationCode, type MigrationFinding } from '@liuzhuan/machine';
import { limitInWords } from '../due/limit-in-words';

/** Those that tell of limits: the machine knows them as they were written only. */
const OF_LIMITS: ReadonlySet<MigrationCode> = new Set<MigrationCode>(['due-kept', 'timer-kept']);

/** What a migration found, with limits as people say them. */
export function findingsInWords(findings: readonly MigrationFinding[]): readonly MigrationFinding[] {
  return findings.map((finding) => {
    if (!OF_LIMITS.has(finding.code)) return finding;
    const params = Object.fromEntries(Object.entries(finding.params).map(([name, value]) => [name, name === 'name' ? value : said(value)]));
    return { ...finding, params, message: fillText(MIGRATION_CODES[finding.code].message, params) };
  });
}

function said(value: Json): Json {
  return typeof value === 'string' ? { ...limitInWords(value) } : value;
}
