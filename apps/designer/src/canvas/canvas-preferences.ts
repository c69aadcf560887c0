import { create } from 'zustand';

/** How one person likes the canvas; kept in this browser under their account. */
export interface CanvasPreferences {
  /** Every element of BPMN in palette and menus, not only what an office needs. */
  readonly allBpmn: boolean;
  readonly minimap: boolean;
}

interface PreferencesStore extends CanvasPreferences {
  readonly owner: string;
  /** Reads what this account chose before. */
  readonly openFor: (owner: string) => void;
  readonly choose: (change: Partial<CanvasPreferences>) => void;
}

const DEFAULTS: CanvasPreferences = { allBpmn: false, minimap: false };
const place = (owner: string) => `liuzhuan.canvas.${owner}`;

function read(owner: string): CanvasPreferences {
  const text = window.localStorage.getItem(place(owner));
  return text === null ? DEFAULTS : { ...DEFAULTS, ...(JSON.parse(text) as Partial<CanvasPreferences>) };
}

export const useCanvasPreferences = create<PreferencesStore>()((set, get) => ({
  ...DEFAULTS,
  owner: '',
  openFor: (owner) => {
    if (get().owner !== owner) set({ owner, ...read(owner) });
  },
  choose: (change) => {
    set(change);
    const { owner, allBpmn, minimap } = get();
    window.localStorage.setItem(place(owner), JSON.stringify({ allBpmn, minimap }));
  },
}));
