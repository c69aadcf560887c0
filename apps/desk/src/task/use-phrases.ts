import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** What an office writes most, in its own words whatever the language of the interface. */
export const USUAL_PHRASES = ['同意。', '拟同意，请领导审定。', '请有关科室阅处。', '已阅。', '请按程序办理。', '请修改后再报。', '无意见。'] as const;

interface OwnPhrases {
  readonly phrases: readonly string[];
  readonly add: (phrase: string) => void;
  readonly remove: (phrase: string) => void;
}

/** A person's own phrases, kept in this browser. */
export const usePhrases = create<OwnPhrases>()(
  persist(
    (set) => ({
      phrases: [],
      add: (phrase) => set(({ phrases }) => ({ phrases: [phrase, ...phrases.filter((other) => other !== phrase)].slice(0, 50) })),
      remove: (phrase) => set(({ phrases }) => ({ phrases: phrases.filter((other) => other !== phrase) })),
    }),
    { name: 'liuzhuan.desk.phrases' },
  ),
);
