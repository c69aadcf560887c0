import type { Edit } from '@liuzhuan/lint';
import { create } from 'zustand';

interface RepairStore {
  /** Edits asked for on any page; the canvas carries them out as soon as it is open. */
  readonly pending?: readonly Edit[];
  /** Carries edits out at once, as long as the canvas is open, on screen or behind another page. */
  readonly apply?: (edits: readonly Edit[]) => void;
  readonly opened: (apply: ((edits: readonly Edit[]) => void) | undefined) => void;
  readonly ask: (edits: readonly Edit[]) => void;
  readonly done: () => void;
}

/** What was asked to be repaired and is not yet. */
export const useRepairStore = create<RepairStore>()((set) => ({ opened: (apply) => set({ apply }), ask: (pending) => set({ pending }), done: () => set({ pending: undefined }) }));
