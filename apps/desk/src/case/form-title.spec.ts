import { formTitle } from './form-title';

describe('formTitle', () => {
  it.each([
    [{ components: [{ type: 'textfield', label: 'x' }, { type: 'text', text: '## 提级管理审批表\n说明' }] }, '提级管理审批表'],
    [{ components: [{ type: 'text', text: '说明' }] }, 'approval-form'],
    [{}, 'approval-form'],
  ])('%j', (schema, title) => expect(formTitle(schema, 'approval-form')).toBe(title));
});
