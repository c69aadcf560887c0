import { readChosenFile } from './read-chosen-file';

/** 拟稿 in GBK. */
const GBK = [0xc4, 0xe2, 0xb8, 0xe5];
const bytes = (text: string) => [...new TextEncoder().encode(text)];
const file = (content: readonly number[]) => new File([new Uint8Array(content)], 'a.bpmn');

describe('a chosen file', () => {
  it.each([
    ['in UTF-8', bytes('<?xml version="1.0" encoding="UTF-8"?><a n="拟稿"/>'), '<?xml version="1.0" encoding="UTF-8"?><a n="拟稿"/>'],
    ['with a byte order mark', [0xef, 0xbb, 0xbf, ...bytes('<a n="拟稿"/>')], '<a n="拟稿"/>'],
    ['in GBK, and is UTF-8 from then on', [...bytes('<?xml version="1.0" encoding="GBK"?><a n="'), ...GBK, ...bytes('"/>')], '<?xml version="1.0" encoding="UTF-8"?><a n="拟稿"/>'],
    ['of JSON', bytes('{"label": "拟稿"}'), '{"label": "拟稿"}'],
  ])('is read: %s', async (_, content, text) => {
    expect(await readChosenFile(file(content))).toEqual({ ok: true, value: text });
  });

  it('is refused rather than garbled', async () => {
    const read = await readChosenFile(file([...bytes('<a n="'), ...GBK, ...bytes('"/>')]));
    expect(read.ok ? [] : read.error.map(({ code }) => code)).toEqual(['bpmn-unknown-encoding']);
  });
});
