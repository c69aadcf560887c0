import { create } from 'zustand';
import type { PropertyGroupKey } from './property-group-key';

/** A group of an element's properties that somebody should look at now. */
export interface AskedGroup {
  readonly element: string;
  readonly group: PropertyGroupKey;
}

interface PanelRequest {
  readonly asked?: AskedGroup;
  readonly ask: (asked: AskedGroup) => void;
  readonly done: () => void;
}

/** Asks the properties panel to open at a group; the panel answers once it shows the element. */
export const usePanelRequest = create<PanelRequest>()((set) => ({ ask: (asked) => set({ asked }), done: () => set({ asked: undefined }) }));
