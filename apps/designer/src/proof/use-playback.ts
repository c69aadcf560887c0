import { useEffect, useState } from 'react';

/** How long one step is shown while playing. */
const STEP_MS = 1_100;

export interface Playback {
  readonly index: number;
  readonly playing: boolean;
  readonly setPlaying: (playing: boolean) => void;
  /** Goes to a step; beyond the ends it stays at the end. */
  readonly go: (index: number) => void;
}

/** Where playing begins; an index beyond the end is the end. */
export interface PlaybackStart {
  readonly index: number;
  readonly playing: boolean;
}

const AT_ONCE: PlaybackStart = { index: 0, playing: true };

/** Steps through a list of frames, by itself or by hand. It begins anew whenever `subject` changes, by default with the first frame and playing at once. */
export function usePlayback(count: number, subject: string, start: PlaybackStart = AT_ONCE): Playback {
  const [shown, setShown] = useState({ subject, ...start });
  const current = shown.subject === subject ? shown : { subject, ...start };
  const index = Math.min(current.index, Math.max(count - 1, 0));
  const isLast = index >= count - 1;
  const playing = current.playing && !isLast;
  useEffect(() => {
    if (!playing) return undefined;
    const timer = window.setTimeout(() => setShown({ subject, index: index + 1, playing: true }), STEP_MS);
    return () => window.clearTimeout(timer);
  }, [playing, index, subject]);
  return {
    index,
    playing,
    setPlaying: (wanted) => setShown({ subject, index: wanted && isLast ? 0 : index, playing: wanted }),
    go: (wanted) => setShown({ subject, index: Math.min(Math.max(wanted, 0), Math.max(count - 1, 0)), playing: false }),
  };
}
