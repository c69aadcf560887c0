import FeelEditor from '@bpmn-io/feel-editor';
import { useEffect, useRef } from 'react';
import type { Variable } from '../knowledge/variable';
import { completionOf } from './completion-of';

interface FeelEditorBoxProps {
  readonly label: string;
  readonly value: string;
  readonly variables: readonly Variable[];
  readonly locale: 'zh' | 'en';
  readonly describedBy: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}

/** The FEEL editor of bpmn.io as a React box: highlighting, completion of our variables, its own syntax marks. */
export function FeelEditorBox({ label, value, variables, locale, describedBy, onChange, onBlur }: FeelEditorBoxProps) {
  const container = useRef<HTMLDivElement>(null);
  const editor = useRef<FeelEditor>(undefined);
  const shown = useRef(value);
  const changed = useRef(onChange);
  changed.current = onChange;
  useEffect(() => {
    if (!container.current) return undefined;
    editor.current = new FeelEditor({
      container: container.current,
      value: shown.current,
      contentAttributes: { 'aria-label': label, 'aria-describedby': describedBy },
      onChange: (text) => {
        shown.current = text;
        changed.current(text);
      },
    });
    const box = container.current;
    return () => box.replaceChildren();
  }, [label, describedBy]);
  useEffect(() => editor.current?.setVariables(completionOf(variables, locale)), [variables, locale]);
  useEffect(() => {
    if (value === shown.current) return;
    shown.current = value;
    editor.current?.setValue(value);
  }, [value]);
  return <div ref={container} className="dz-feel" onBlur={onBlur} />;
}
