import { useText } from '@liuzhuan/ui';
import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { DESK_TEXTS } from './desk-texts';

interface SearchBoxProps {
  readonly value: string;
  readonly onSearch: (search: string) => void;
  readonly label?: string;
}

const PAUSE_MS = 300;

/** Searches when typing pauses, at once on Enter. */
export function SearchBox({ value, onSearch, label }: SearchBoxProps) {
  const t = useText(DESK_TEXTS);
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = window.setTimeout(() => onSearch(text.trim()), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text, value, onSearch]);
  return (
    <Input
      type="search"
      allowClear
      value={text}
      placeholder={label ?? t('searchLabel')}
      aria-label={label ?? t('searchLabel')}
      style={{ width: 220 }}
      maxLength={200}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={() => onSearch(text.trim())}
    />
  );
}
