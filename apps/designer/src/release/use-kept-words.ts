import { useAccount } from '@liuzhuan/ui';
import { useState } from 'react';
import { placeOfWords, readWords, type ReleaseWords, writeWords } from './kept-words';

/** What is written about the release of a process: still there after a look at a finding, another page, or a reload. */
export function useKeptWords(process: string) {
  const place = placeOfWords(useAccount().login, process);
  const [words, setWords] = useState(() => readWords(window.sessionStorage, place));
  const write = (change: Partial<ReleaseWords>) => {
    const written = { ...words, ...change };
    setWords(written);
    writeWords(window.sessionStorage, place, written);
  };
  /** It was handed in. */
  const drop = () => {
    window.sessionStorage.removeItem(place);
    setWords(readWords(window.sessionStorage, place));
  };
  return { words, write, drop };
}
