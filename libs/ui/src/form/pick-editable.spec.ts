import { pickEditable } from './pick-editable';

describe('pickEditable', () => {
  const data = { subject: '通报', opinions: { head: '同意' }, number: 3 };

  it.each([
    [['*'], data],
    [[], {}],
    [['subject', 'unknown'], { subject: '通报' }],
    [['opinions.head'], { opinions: { head: '同意' } }],
  ])('%j', (editable, picked) => expect(pickEditable(data, editable)).toEqual(picked));
});
