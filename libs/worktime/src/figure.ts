const DIGITS = '零一二三四五六七八九';

/** Reads a figure as regulations write it: `3`, `1.5`, `三`, `两`, `十五`, `二十`, `三十一`. Undefined when it is none. */
export function parseFigure(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text.replace('两', '二'));
  if (!match || text === '') return undefined;
  const [, tens, ten, ones] = match;
  if (!ten) return tens && ones ? undefined : DIGITS.indexOf(tens ?? (ones as string));
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}
