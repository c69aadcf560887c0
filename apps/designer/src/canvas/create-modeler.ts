import { liuzhuanModdle } from '@liuzhuan/bpmn';
import { useLocaleStore } from '@liuzhuan/ui';
import Modeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn-embedded.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything';
import minimapModule from 'diagram-js-minimap';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import { applyModule } from './applying/apply-module';
import { sharedClipboardModule } from './clipboard/shared-clipboard-module';
import { layoutModule } from './layout/layout-module';
import { minimapMemory } from './minimap-module';
import { officeMenuModule } from './menus/office-menu-module';
import { templateModule } from './templates/template-module';
import { repairModule } from '../repair/repair-module';
import { translateCanvas } from './words/translate-canvas';

/** Asks for the language each time, so menus opened after a switch speak the new one. */
const translateModule = {
  translate: ['value', (template: string, replacements?: Readonly<Record<string, string>>) => translateCanvas(useLocaleStore.getState().locale)(template, replacements)],
};

/** What we add to the modeler. */
const OWN: readonly object[] = [templateModule, applyModule, officeMenuModule, sharedClipboardModule, layoutModule, minimapMemory, translateModule];

/** A bpmn-js modeler that knows our extension and speaks the reader's language. */
export function createModeler(container: HTMLElement): Modeler {
  return new Modeler({
    container,
    moddleExtensions: { lz: liuzhuanModdle },
    additionalModules: [repairModule as never, minimapModule, CreateAppendAnythingModule, ...OWN.map((module) => module as never)],
  });
}
