import type { RetentionRunDto } from '@liuzhuan/contract';
import type { RETENTION_TEXTS } from './retention-texts';

type Line = { readonly text: 'archived' | 'purged' | 'notices' | 'auditEntries'; readonly params: { readonly count: number; readonly size: string } };

/** Says a number of bytes. */
type SizeInWords = (bytes: number) => string;

/** What a run has done, or a count would do; without what it did not touch. */
export function runFigures(run: RetentionRunDto, sizeInWords: SizeInWords): readonly Line[] {
  const lines: readonly Line[] = [
    { text: 'archived', params: { count: run.archived, size: sizeInWords(run.archivedBytes) } },
    { text: 'purged', params: { count: run.purged, size: sizeInWords(run.purgedBytes) } },
    { text: 'notices', params: { count: run.notices, size: '' } },
    { text: 'auditEntries', params: { count: run.auditEntries, size: '' } },
  ];
  return lines.filter(({ params }) => params.count > 0);
}

/** The same in words; `nothing` stands for a run that touched nothing. */
export function figuresInWords(run: RetentionRunDto, t: (key: keyof typeof RETENTION_TEXTS, params?: Readonly<Record<string, string | number>>) => string, sizeInWords: SizeInWords): string {
  return runFigures(run, sizeInWords).map(({ text, params }) => t(text, params)).join(' · ') || t('none');
}
