import { FORM_WORDS, formWord } from './form-words';

describe('the words of the form editor', () => {
  it('are Chinese', () => {
    expect(Object.values(FORM_WORDS).filter((word) => !/\p{Script=Han}/u.test(word))).toEqual([]);
  });

  it.each([
    ['Text field', '单行文字'],
    ['Create a Text field element', '添加：单行文字'],
    ['Create an iFrame element', '添加：内嵌网页'],
  ])('%s', (text, expected) => {
    expect(formWord(text)).toBe(expected);
  });

  it('leave the author’s own texts alone', () => {
    expect(formWord('申请事项')).toBeUndefined();
  });
});
