import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface StandardCheck {
  /** Whether the drawing is also held against the standard's own constraints. */
  readonly on: boolean;
  readonly setOn: (on: boolean) => void;
}

/** 全部 BPMN: an office draws with less than the standard has; whoever uses all of it wants to be told where it is broken. Kept in this browser. */
export const useStandardCheck = create<StandardCheck>()(persist((set) => ({ on: false, setOn: (on) => set({ on }) }), { name: 'liuzhuan.standard-check' }));
