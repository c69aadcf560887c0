import { calendarText } from './calendar-text';
import { localiseDom } from './localise-dom';

/** form-js has no language of its own choosing: its fixed English texts, and ours. Patterns carry figures over. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^Select$/, '请选择'],
  [/^Search$/, '搜索'],
  [/^No results$/, '没有匹配项'],
  [/^Add new$/, '添加一行'],
  [/^Field is required\.?$/, '此项必填'],
  [/^Field must be a valid email\.?$/, '请填写有效的电子邮箱'],
  [/^Field must match pattern (.+)\.$/, '格式不符：$1'],
  [/^Field must have minimum length of (\d+)\.$/, '至少 $1 个字'],
  [/^Field must have maximum length of (\d+)\.$/, '最多 $1 个字'],
  [/^Field must have minimum value of (.+)\.$/, '不得小于 $1'],
  [/^Field must have maximum value of (.+)\.$/, '不得大于 $1'],
  [/^Value is not a number\.$/, '请填写数字'],
  [/^Nothing to show\.?$/, '没有内容'],
  [/^(yyyy\/mm\/dd|mm\/dd\/yyyy)$/, '年/月/日'],
  [/^hh:mm( \?\?)?$/, '时:分'],
  [/^Date and time must both be entered\.$/, '日期和时刻都要填写'],
  [/^Value is expected to be an integer\.$/, '请填写整数'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多 $1 位小数'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '请填写有效数值，最接近的是 $1 和 $2'],
  [/^Field must be a valid\s+international phone number\..*$/, '请填写带国家代码的电话号码，例如 +8637000000'],
  [/^Upload files?$/, '上传文件'],
];

function translated(text: string, place: Element | null): string | undefined {
  if (place?.closest('.flatpickr-calendar')) return calendarText(text);
  const row = TEXTS.find(([pattern]) => pattern.test(text));
  return row && text.replace(row[0], row[1]);
}

/** Keeps a form in Chinese while it changes. Returns the way to stop. */
export function localiseForm(container: Element): () => void {
  return localiseDom(container, translated);
}
