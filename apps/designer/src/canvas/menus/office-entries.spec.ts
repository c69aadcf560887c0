import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeContextPad, officeHeader, officeMenu, officePalette } from './office-entries';

const MODULES = join(__dirname, '../../../../../node_modules');
const source = (path: string) => readFileSync(join(MODULES, path), 'utf8');
const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
const found = (path: string, pattern: RegExp) => [...source(path).matchAll(pattern)].map(([, name]) => name ?? '');

/** Every element the create menu of the library knows. */
const ELEMENTS = found('bpmn-js-create-append-anything/dist/index.es.js', /^ {2}'([\w-]+)': \{$/gm);

describe('the menus of an office', () => {
  it('offer what the library has, and a third of it', () => {
    expect(ELEMENTS.length).toBeGreaterThan(60);
    for (const menu of ['create', 'append', 'replace-with']) {
      const kept = Object.keys(officeMenu(named(ELEMENTS.map((element) => `${menu}-${element}`))));
      expect(kept).toHaveLength(20);
      expect(kept).toContain(`${menu}-user-task`);
      expect(kept).not.toContain(`${menu}-complex-gateway`);
    }
  });

  it('leave alone what is not an element', () => {
    expect(officeMenu({ 'lz-template-sign': 1, 'align-elements-left': 2, 'replace-with-default-flow': 3, 'create-default-flow': 4 })).toEqual({ 'lz-template-sign': 1, 'align-elements-left': 2, 'replace-with-default-flow': 3 });
  });

  it('keep the toggles for several people only', () => {
    expect(Object.keys(officeHeader(named(found('bpmn-js/lib/features/popup-menu/ReplaceMenuProvider.js', /'(toggle-[\w-]+)'/g))))).toEqual(['toggle-parallel-mi', 'toggle-sequential-mi', 'toggle-non-interrupting']);
  });

  it('keep tools, start, end, gateway, task and pool in the palette', () => {
    const all = found('bpmn-js/lib/features/palette/PaletteProvider.js', /^ {4}'([\w.-]+)': /gm);
    expect(Object.keys(officePalette(named(all)))).toEqual(['hand-tool', 'lasso-tool', 'space-tool', 'global-connect-tool', 'tool-separator', 'create.start-event', 'create.end-event', 'create.exclusive-gateway', 'create.task', 'create.participant-expanded']);
  });

  it('keep task, gateway, end and connecting in the context pad', () => {
    const all = ['append.end-event', 'append.gateway', 'append.append-task', 'append.intermediate-event', 'append', 'lz-append-step', 'replace', 'connect', 'delete'];
    expect(Object.keys(officeContextPad(named(all)))).toEqual(all.filter((name) => name !== 'append.intermediate-event'));
  });
});
