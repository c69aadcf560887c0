import { decodeXml } from './decode-xml';

const XML = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a name="é"/>`;
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, mark: readonly number[]) => Uint8Array.from([...mark, ...Buffer.from(text, 'utf16le')]);

describe('decodeXml', () => {
  it.each([
    ['UTF-8 without declaration', new Uint8Array(Buffer.from('<a name="流转"/>')), '<a name="流转"/>'],
    ['a UTF-8 byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...Buffer.from('<a/>')]), '<a/>'],
    ['ISO-8859-1', latin(XML('ISO-8859-1')), XML('ISO-8859-1')],
    ['windows-1252', latin(XML('WINDOWS-1252')), XML('WINDOWS-1252')],
    ['UTF-16 with a mark', utf16('<a name="办"/>', [0xff, 0xfe]), '<a name="办"/>'],
    ['UTF-16 without a mark', utf16('<a name="办"/>', []), '<a name="办"/>'],
    [
      'GBK',
      Uint8Array.from([...latin("<?xml version='1.0' encoding='GBK'?><a>"), 0xc1, 0xf7, 0xd7, 0xaa, ...latin('</a>')]),
      "<?xml version='1.0' encoding='GBK'?><a>流转</a>",
    ],
  ])('reads %s', (_what, bytes, text) => {
    expect(decodeXml(bytes)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['bytes that are not of the encoding', Uint8Array.from([0x3c, 0x61, 0xff, 0xfe, 0x3e]), 'utf-8'],
    ['an encoding nobody knows', latin(XML('KLINGON-1')), 'klingon-1'],
  ])('refuses %s', (_what, bytes, encoding) => {
    const result = decodeXml(bytes, 'process.bpmn');
    expect(result).toMatchObject({
      ok: false,
      error: [{ code: 'bpmn-unknown-encoding', params: { encoding }, location: { resource: 'process.bpmn' } }],
    });
  });
});
