import { CommentOutlined, DeleteOutlined } from '@ant-design/icons';
import { useText } from '@liuzhuan/ui';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { TASK_TEXTS } from './task-texts';
import { usePhrases, USUAL_PHRASES } from './use-phrases';

interface PhrasePickerProps {
  /** The text as it is, to be kept as a phrase. */
  readonly current: string;
  readonly onPick: (phrase: string) => void;
}

/** Usual phrases and one's own, one touch away. */
export function PhrasePicker({ current, onPick }: PhrasePickerProps) {
  const t = useText(TASK_TEXTS);
  const [open, setOpen] = useState(false);
  const { phrases, add, remove } = usePhrases();
  const pick = (phrase: string) => {
    onPick(phrase);
    setOpen(false);
  };
  const phrase = (text: string) => (
    <Button type="text" className="desk-phrase" onClick={() => pick(text)}>
      {text}
    </Button>
  );
  const content = (
    <div className="desk-phrases">
      <p className="desk-quiet">{t('phrasesUsual')}</p>
      <ul className="desk-list">
        {USUAL_PHRASES.map((text) => (
          <li key={text}>{phrase(text)}</li>
        ))}
      </ul>
      <p className="desk-quiet">{t('phrasesOwn')}</p>
      <ul className="desk-list">
        {phrases.map((text) => (
          <li key={text} style={{ display: 'flex' }}>
            {phrase(text)}
            <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t('phraseRemove', { phrase: text })} onClick={() => remove(text)} />
          </li>
        ))}
      </ul>
      <Button block disabled={!current.trim()} onClick={() => add(current.trim())}>
        {t('phraseAdd')}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" open={open} onOpenChange={setOpen} placement="topLeft" content={content} destroyOnHidden>
      <Button icon={<CommentOutlined aria-hidden />} aria-expanded={open}>
        {t('phrases')}
      </Button>
    </Popover>
  );
}
