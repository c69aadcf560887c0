import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const COMMIT_AFTER_MS = 700;

/**
 * A text being typed: goes into the drawing when typing pauses, when the field is left, and when it disappears, each as one step of undo.
 * What changes in the drawing meanwhile (undo) is shown.
 */
export function useCommitted(value: string, commit: (text: string) => void) {
  const [text, setText] = useState(value);
  const latest = useRef({ text, value, commit });
  latest.current = { text, value, commit };
  useEffect(() => setText(value), [value]);
  const flush = useCallback(() => {
    const now = latest.current;
    if (now.text !== now.value) now.commit(now.text);
  }, []);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = window.setTimeout(flush, COMMIT_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [text, value, flush]);
  // Before the canvas, which ends with the page in an effect of its own, is gone.
  useLayoutEffect(() => flush, [flush]);
  return { text, setText, flush };
}
