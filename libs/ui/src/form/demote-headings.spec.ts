import { demoteHeadings } from './demote-headings';

describe('demoteHeadings', () => {
  it('moves headings of texts below the page’s own, in groups too, and touches nothing else', () => {
    const schema = {
      components: [
        { type: 'text', text: '# 审批表\n说明 # 1' },
        { type: 'group', components: [{ type: 'text', text: '## 附注\n#### 小注' }] },
        { type: 'textfield', key: 'a', label: '# 号' },
      ],
    };
    expect(demoteHeadings(schema)).toEqual({
      components: [
        { type: 'text', text: '### 审批表\n说明 # 1' },
        { type: 'group', components: [{ type: 'text', text: '### 附注\n#### 小注' }] },
        { type: 'textfield', key: 'a', label: '# 号' },
      ],
    });
  });
});
