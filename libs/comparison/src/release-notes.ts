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

/** Flows told one by one; more of them are counted, for they come and go with their steps. */
const FLOWS_TOLD = 6;
const COUNTED = {
  added: (count: number): BilingualText => ({ zh: `新增 ${count} 条走向`, en: `${count} new ways` }),
  removed: (count: number): BilingualText => ({ zh: `删除 ${count} 条走向`, en: `${count} ways removed` }),
} as const;

/** The sentences of a chapter, each once; many flows that came or went as one. */
function sentencesOf(changes: readonly Change[]): readonly BilingualText[] {
  const flows = (kind: Change['kind']) => changes.filter((change) => change.what === 'flow' && change.kind === kind);
  const many = (['added', 'removed'] as const).filter((kind) => flows(kind).length > FLOWS_TOLD);
  const counted = new Set(many.flatMap(flows));
  return [...changes.filter((change) => !counted.has(change)).map(({ words }) => words), ...many.map((kind) => COUNTED[kind](flows(kind).length))];
}

/** The changes as a text of lines for people, grouped under short headings; each change is one line. Ends without a line break. */
export function releaseNotes(changes: readonly Change[], locale: 'zh' | 'en'): string {
  if (changes.length === 0) return NOTHING[locale];
  const mark = MARKS[locale];
  const chapterOf = (change: Change) => CHAPTERS.find((chapter) => chapter.of(change));
  return CHAPTERS.flatMap((chapter) => {
    const lines = sentencesOf(changes.filter((change) => chapterOf(change) === chapter)).map((words) => `${mark.item}${words[locale]}${mark.end}`);
    return lines.length === 0 ? [] : [`${chapter.title[locale]}${mark.colon}`, ...new Set(lines)];
  }).join('\n');
}
