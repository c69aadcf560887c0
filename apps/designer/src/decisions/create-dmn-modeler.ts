import { liuzhuanDmnModdle } from '@liuzhuan/feel';
import { useLocaleStore } from '@liuzhuan/ui';
import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css';
import DmnModeler from 'dmn-js/lib/Modeler';
import { repairModule } from '../repair/repair-module';
import { DECISION_WORDS } from './decision-words';

function translate(template: string, replacements: Readonly<Record<string, string>> = {}): string {
  const text = useLocaleStore.getState().locale === 'zh' ? (DECISION_WORDS[template] ?? template) : template;
  return text.replace(/\{\s*([^}\s]+)\s*\}/g, (place, key: string) => replacements[key] ?? place);
}

/** dmn-js in the reader's language, with our clause ids. */
export function createDmnModeler(container: HTMLElement): DmnModeler {
  const additionalModules = [{ translate: ['value', translate] }];
  const options = { additionalModules };
  const table = { additionalModules: [...additionalModules, repairModule] };
  return new DmnModeler({ container, moddleExtensions: { lz: liuzhuanDmnModdle }, drd: options, decisionTable: table, literalExpression: options, boxedExpression: options });
}
