import type { BilingualText } from '@liuzhuan/kernel';
import { filled } from '../words/texts';

/** How a change of one value is said. `{subject}` is the step or field, `{label}` what of it, `{before}` and `{after}` its values. */
const VALUE_SENTENCES = {
  changed: { zh: '{subject}的{label}由 {before} 改为 {after}', en: '{subject}: {label} changed from {before} to {after}' },
  set: { zh: '{subject}的{label}设为 {after}', en: '{subject}: {label} set to {after}' },
  unset: { zh: '{subject}取消{label}（原为 {before}）', en: '{subject}: {label} dropped (was {before})' },
  joined: { zh: '{subject}{label}增加 {after}', en: '{subject}: {label} now with {after}' },
  left: { zh: '{subject}{label}去掉 {before}', en: '{subject}: {label} without {before}' },
  both: { zh: '{subject}{label}增加 {after}，去掉 {before}', en: '{subject}: {label} now with {after}, without {before}' },
  partAdded: { zh: '{subject}增加{label}', en: '{subject}: {label} added' },
  partRemoved: { zh: '{subject}去掉{label}', en: '{subject}: {label} removed' },
} as const satisfies Readonly<Record<string, BilingualText>>;

export type SentenceName = keyof typeof VALUE_SENTENCES;

/** One of the usual sentences. */
export function sentence(name: SentenceName, places: Readonly<Record<string, BilingualText>>): BilingualText {
  return tightened(filled(VALUE_SENTENCES[name], places));
}

/** Chinese sets no space beside quotation marks and brackets. */
export function tightened({ zh, en }: BilingualText): BilingualText {
  return { zh: zh.replace(/ +(?=[“（])|(?<=[”）]) +/g, ''), en };
}
