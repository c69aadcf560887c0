import { checkFile } from './check-file';

const LIMITS = { maxBytes: 100, accept: ['.pdf', '.docx'] };

describe('checkFile', () => {
  it.each([
    ['通知.pdf', 100, undefined],
    ['通知.PDF', 1, undefined],
    ['通知.pdf', 101, 'too-large'],
    ['通知.exe', 1, 'type-refused'],
    ['通知.pdf.exe', 500, 'type-refused'],
    ['通知.pdf', 0, 'empty'],
  ])('%s of %d bytes: %s', (name, size, fault) => expect(checkFile({ name, size }, LIMITS)).toBe(fault));

  it('leaves type and size to the server when it has not said them', () => {
    expect(checkFile({ name: 'a.exe', size: 1e9 }, undefined)).toBeUndefined();
    expect(checkFile({ name: 'a.exe', size: 1 }, { maxBytes: 10, accept: [] })).toBeUndefined();
  });
});
