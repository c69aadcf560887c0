import { ThunderboltOutlined } from '@ant-design/icons';
import { Tag } from 'antd';

/** Grades that say nothing out of the ordinary are not shown. */
const ORDINARY: ReadonlySet<string> = new Set(['', '无', '一般', '普通', '平件', 'normal']);
const HIGHEST: ReadonlySet<string> = new Set(['特急', '特提']);

/** 特急, 加急 …: the document's own word, with a sign. */
export function UrgencyTag({ urgency }: { readonly urgency?: string }) {
  if (!urgency || ORDINARY.has(urgency)) return null;
  return (
    <Tag color={HIGHEST.has(urgency) ? 'error' : 'warning'} icon={<ThunderboltOutlined aria-hidden />} style={{ marginInlineEnd: 0 }}>
      {urgency}
    </Tag>
  );
}
