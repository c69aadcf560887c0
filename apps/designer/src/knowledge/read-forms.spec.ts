import { readForms } from './read-forms';

const form = (name: string, content: unknown) => ({ name, kind: 'form' as const, content: typeof content === 'string' ? content : JSON.stringify(content) });

describe('the forms of a deployment', () => {
  it('bear their id, or else the name of their file', () => {
    const forms = readForms([form('a.form.json', { id: 'approval' }), form('b.form.json', {})]);
    expect(forms.map(({ key }) => key)).toEqual(['approval', 'b']);
  });

  it('tell the fields that hold a value, also those in groups', () => {
    const [read] = readForms([
      form('a.form.json', {
        components: [
          { type: 'text', text: '说明' },
          { type: 'textfield', key: '事由', label: '申请事由' },
          { type: 'group', components: [{ type: 'number', key: '金额' }] },
        ],
      }),
    ]);
    expect(read?.fields).toEqual([
      { key: '事由', label: '申请事由', type: 'textfield' },
      { key: '金额', label: '金额', type: 'number' },
    ]);
  });

  it('leave out what is no JSON, and what is no form', () => {
    expect(readForms([form('a.form.json', '{'), { name: 'p.bpmn', kind: 'bpmn', content: '' }])).toEqual([]);
  });
});
