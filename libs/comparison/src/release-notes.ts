import type { BilingualText } from '@liuzhuan/kernel';
import type { Change, ChangeSubject } from './change';

interface Chapter {
  readonly title: BilingualText;
  readonly of: (change: Change) => boolean;
}

const about = (...subjects: readonly ChangeSubject[]) => (change: Change) => change.affectsRun && subjects.includes(change.what);

/** In the order in which an administrator asks: the way, the steps, what people see, the tables; what no run notices comes last. */
const CHAPTERS: readonly Chapter[] = [
  { title: { zh: '环节与走向', en: 'Steps and ways' }, of: about('element', 'flow', 'condition', 'lane', 'place') },
  { title: { zh: '表单', en: 'Forms' }, of: about('form', 'field') },
  { title: { zh: '决策表', en: 'Decisions' }, of: about('decision', 'rule') },
  { title: { zh: '环节的设置', en: 'Settings of steps' }, of: ({ affectsRun, what }) => affectsRun && what !== 'file' },
  { title: { zh: '文件', en: 'Files' }, of: about('file') },
  { title: { zh: '不影响办理', en: 'Without effect on cases' }, of: () => true },
];

const NOTHING: BilingualText = { zh: '没有差别。', en: 'No differences.' };
const MARKS = { zh: { item: '· ', end: '。', colon: '：' }, en: { item: '- ', end: '.', colon: ':' } } as const;

/** The changes as a text of lines for people, grouped under short headings; each change is one line. Ends without a line break. */
export function releaseNotes(changes: readonly Change[], locale: 'zh' | 'en'): string {
  if (changes.length === 0) return NOTHING[locale];
  const mark = MARKS[locale];
  const chapterOf = (change: Change) => CHAPTERS.find((chapter) => chapter.of(change));
  return CHAPTERS.flatMap((chapter) => {
    const lines = changes.filter((change) => chapterOf(change) === chapter).map(({ words }) => `${mark.item}${words[locale]}${mark.end}`);
    return lines.length === 0 ? [] : [`${chapter.title[locale]}${mark.colon}`, ...new Set(lines)];
  }).join('\n');
}
