import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface InboxPreferences {
  readonly sort: 'due' | 'created';
  readonly grouped: boolean;
  readonly change: (preferences: { readonly sort?: 'due' | 'created'; readonly grouped?: boolean }) => void;
}

/** How this person likes the inbox, kept in this browser. */
export const useInboxPreferences = create<InboxPreferences>()(
  persist((set) => ({ sort: 'due', grouped: false, change: (preferences) => set(preferences) }), { name: 'liuzhuan.desk.inbox' }),
);
