import { formLines } from './form-lines';

describe('formLines', () => {
  const schema = {
    components: [
      { type: 'text', text: '# 审批表' },
      { type: 'textfield', key: 'subject', label: '事项' },
      { type: 'group', components: [{ type: 'select', key: 'level', label: '层级', values: [{ value: 2, label: '二级' }] }] },
      { type: 'checkbox', key: 'secret', label: '涉密' },
      { type: 'checklist', key: 'units', label: '单位', values: [{ value: 'a', label: '秘书科' }, { value: 'b', label: '督察室' }] },
      { type: 'textfield', key: 'head.name', label: '负责人' },
      { type: 'dynamiclist', key: 'rows', label: '明细', components: [{ key: 'x' }] },
      { type: 'textfield', key: 'empty', label: '备注' },
    ],
  };

  it('gives label and text of each field in order', () => {
    const data = { subject: '通报', level: 2, secret: true, units: ['a', 'b'], head: { name: '科长甲' }, rows: [{ x: '一' }, { x: '二' }] };
    expect(formLines(schema, data)).toEqual([
      { label: '事项', value: '通报' },
      { label: '层级', value: '二级' },
      { label: '涉密', value: '☑' },
      { label: '单位', value: '秘书科、督察室' },
      { label: '负责人', value: '科长甲' },
      { label: '明细', value: '一、二' },
      { label: '备注', value: '' },
    ]);
  });

  it('is empty for a schema without fields', () => expect(formLines({}, {})).toEqual([]));
});
