import { useAccount } from '@liuzhuan/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Draft, draftKey, readDraft, writeDraft } from './draft-store';

const PAUSE_MS = 500;

export interface DraftState {
  /** What was found when the page opened. */
  readonly restored?: Draft;
  /** When it was last kept; absent while there is nothing to keep. */
  readonly savedAt?: string;
  /** The browser would not keep it. */
  readonly refused: boolean;
  /** Keeps changes a moment after typing pauses, and at once when the page closes. */
  readonly keep: (change: Pick<Draft, 'data' | 'opinion'>) => void;
  /** Drops it: sent, or not wanted. */
  readonly drop: () => void;
}

/** The draft of one task or start form, in this browser. */
export function useDraft(subject: string): DraftState {
  const key = draftKey(useAccount().login, subject);
  const [restored, setRestored] = useState(() => readDraft(window.localStorage, key));
  const [savedAt, setSavedAt] = useState(restored?.savedAt);
  const [refused, setRefused] = useState(false);
  const current = useRef<Pick<Draft, 'data' | 'opinion'>>({ data: restored?.data, opinion: restored?.opinion });
  const timer = useRef<number | undefined>(undefined);

  const flush = useCallback(() => {
    if (timer.current === undefined) return;
    window.clearTimeout(timer.current);
    timer.current = undefined;
    const at = new Date().toISOString();
    const kept = writeDraft(window.localStorage, key, { savedAt: at, ...current.current });
    setRefused(!kept);
    if (kept) setSavedAt(at);
  }, [key]);

  const keep = useCallback(
    (change: Pick<Draft, 'data' | 'opinion'>) => {
      current.current = { ...current.current, ...change };
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, PAUSE_MS);
    },
    [flush],
  );

  const drop = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    current.current = {};
    window.localStorage.removeItem(key);
    setRestored(undefined);
    setSavedAt(undefined);
    setRefused(false);
  }, [key]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  return { restored, savedAt, refused, keep, drop };
}
