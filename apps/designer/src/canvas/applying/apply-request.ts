import { create } from 'zustand';
import type { StepApplication } from '../../templates/step-applications';

/** An office step somebody wants to put on a step of the drawing. */
export interface AskedApplication {
  /** Id of the step on the canvas. */
  readonly step: string;
  readonly application: StepApplication;
}

interface ApplyRequest {
  readonly asked?: AskedApplication;
  readonly ask: (asked: AskedApplication) => void;
  readonly done: () => void;
}

/** Asked by the menus of the canvas and the properties panel; answered by the dialog that says what would change. */
export const useApplyRequest = create<ApplyRequest>()((set) => ({ ask: (asked) => set({ asked }), done: () => set({ asked: undefined }) }));
