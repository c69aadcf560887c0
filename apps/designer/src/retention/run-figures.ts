import type { RetentionRunDto } from '@liuzhuan/contract';
import { formatSize } from '@liuzhuan/ui';
import type { RETENTION_TEXTS } from './retention-texts';

type Line = { readonly text: 'archived' | 'purged' | 'notices' | 'auditEntries'; readonly params: { readonly count: number; readonly size: string } };

/** What a run has done, or a count would do; without what it did not touch. */
export function runFigures(run: RetentionRunDto): readonly Line[] {
  const lines: readonly Line[] = [
    { text: 'archived', params: { count: run.archived, size: formatSize(run.archivedBytes) } },
    { text: 'purged', params: { count: run.purged, size: formatSize(run.purgedBytes) } },
    { text: 'notices', params: { count: run.notices, size: '' } },
    { text: 'auditEntries', params: { count: run.auditEntries, size: '' } },
  ];
  return lines.filter(({ params }) => params.count > 0);
}

/** The same in words; `nothing` stands for a run that touched nothing. */
export function figuresInWords(run: RetentionRunDto, t: (key: keyof typeof RETENTION_TEXTS, params?: Readonly<Record<string, string | number>>) => string): string {
  return runFigures(run).map(({ text, params }) => t(text, params)).join(' · ') || t('none');
}
