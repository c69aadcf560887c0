import { useCanvasPreferences } from './canvas-preferences';
import type { ModelerServices } from './modeler-services';

/** Remembers whether the minimap is open, however it was opened; M opens and shuts it. */
export const minimapMemory = {
  __init__: [
    [
      'eventBus',
      'keyboard',
      'minimap',
      (eventBus: ModelerServices['eventBus'], keyboard: ModelerServices['keyboard'], minimap: ModelerServices['minimap']) => {
        if (useCanvasPreferences.getState().minimap) eventBus.once('import.done', 500, () => minimap.isOpen() || minimap.toggle());
        eventBus.on('minimap.toggle', ({ open }: { readonly open: boolean }) => useCanvasPreferences.getState().choose({ minimap: open }));
        keyboard.addListener(({ keyEvent }) => {
          if (keyboard.hasModifier(keyEvent) || !keyboard.isKey(['m', 'M'], keyEvent)) return undefined;
          minimap.toggle();
          return true;
        });
      },
    ],
  ],
};
