import { beginningOf } from './beginning-of';

describe('what a form begins with', () => {
  const data = { subject: '通报', number: 3 };
  const filled = { form: 'a', data: { subject: '通报批评', number: 4, note: '附后' } };

  it.each([
    ['its data', 'a', ['*'], undefined, data],
    ['what was filled in, when it is built anew', 'a', ['*'], filled, filled.data],
    ['of that only what may be changed here', 'a', ['subject'], filled, { subject: '通报批评', number: 3 }],
    ['nothing that was filled into another one', 'b', ['*'], filled, data],
  ])('%s', (_, form, editable, before, begun) => expect(beginningOf(form, data, editable, before)).toEqual(begun));
});
