import { useText } from '@liuzhuan/ui';
import { Button, Popover } from 'antd';
import { CANVAS_TEXTS } from './canvas-texts';

const LINES = ['undo', 'redo', 'copy', 'paste', 'keyCut', 'remove', 'find', 'keyAll', 'keyMove', 'keyPan', 'keyView', 'keyAppend', 'keyMenu', 'keyPlace', 'keyTools', 'keyLabel', 'keyLeave'] as const;

/** What the keyboard does on the canvas. */
export function KeysHelp() {
  const t = useText(CANVAS_TEXTS);
  const list = (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {LINES.map((line) => (
        <li key={line}>{t(line)}</li>
      ))}
    </ul>
  );
  return (
    <Popover trigger="click" title={t('keysTitle')} content={list}>
      <Button size="small" type="text">
        {t('keys')}
      </Button>
    </Popover>
  );
}
