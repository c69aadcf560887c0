import { acceptedMediaType } from './accepted-types';

describe('acceptedMediaType', () => {
  it.each([
    ['请示.pdf', Buffer.from('%PDF-1.7'), 'application/pdf'],
    ['草案.DOCX', Buffer.from('504b03041400', 'hex'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['说明.txt', Buffer.from('关于…的说明'), 'text/plain'],
    ['说明.txt', Buffer.from([0, 1, 2]), undefined],
    ['programme.pdf', Buffer.from('MZ'), undefined],
    ['script.js', Buffer.from('alert(1)'), undefined],
    ['noextension', Buffer.from('%PDF-1.7'), undefined],
  ])('%s', (name, content, expected) => {
    expect(acceptedMediaType(name, content)).toBe(expected);
  });
});
