import type { Catalogue } from '@liuzhuan/ui';

/** Another version came into force since the draft was begun. */
export const OVERTAKEN_TEXTS = {
  overtaken: { zh: '草稿由第 {base} 版画起，现行已是第 {latest} 版', en: 'The draft was drawn from version {base}; by now version {latest} is in force' },
  overtakenFirst: { zh: '草稿画起时还没有生效的版本，现行已是第 {latest} 版', en: 'No version was in force when the draft was begun; by now version {latest} is' },
  stale: { zh: '这里打开的还是第 {base} 版，现行已是第 {latest} 版', en: 'This is still version {base}; by now version {latest} is in force' },
  who: { zh: '第 {latest} 版：{by}，{when}{why}。它的修改若不在草稿里，照样发布会改回去。', en: 'Version {latest}: {by}, {when}{why}. Unless the draft has what it changed, releasing it would undo that.' },
  whoStale: { zh: '第 {latest} 版：{by}，{when}{why}', en: 'Version {latest}: {by}, {when}{why}' },
  why: { zh: '，{note}', en: ', {note}' },
  between: { zh: '看第 {base} 版到第 {latest} 版改了什么', en: 'What changed from version {base} to {latest}' },
  againstDraft: { zh: '看草稿与第 {latest} 版的差别', en: 'How the draft differs from version {latest}' },
  load: { zh: '载入第 {latest} 版', en: 'Open version {latest}' },
  rebase: { zh: '已画进草稿…', en: 'It is in the draft…' },
  rebaseTitle: { zh: '改以第 {latest} 版为底？', en: 'Take version {latest} as the base?' },
  rebaseWords: { zh: '请先比较：第 {latest} 版改了什么，是否都已画进草稿，或有意不要。确认后不再提醒，记入审计。', en: 'Compare first: is everything that version {latest} changed in the draft, or left out on purpose? Nobody is reminded any more; an entry stays in the audit.' },
  rebaseOk: { zh: '以第 {latest} 版为底', en: 'Base it on version {latest}' },
  cancel: { zh: '返回', en: 'Back' },
  reason: { zh: '仍以草稿取代第 {latest} 版的理由（必填，随版本留存）', en: 'Why the draft replaces version {latest} all the same (required; stays with the version)' },
} as const satisfies Catalogue;
