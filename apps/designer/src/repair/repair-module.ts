import type { ModelerServices } from '../canvas/modeler-services';

/** One step of undo that holds several commands together. */
export const REPAIR_COMMAND = 'lz.repair';

class RepairHandler {
  preExecute({ run }: { readonly run: () => void }): void {
    run();
  }
}

/** Part of the modeler: its parts are recorded by themselves, the command only makes one step of them. */
export const repairModule = {
  __init__: [['commandStack', (stack: ModelerServices['commandStack']) => stack.registerHandler(REPAIR_COMMAND, RepairHandler)]],
};
