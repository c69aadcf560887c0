import { useLocaleStore } from '@liuzhuan/ui';
import type Modeler from 'bpmn-js/lib/Modeler';
import type { OfficeTemplate } from '../../templates/office-template';
import { OFFICE_TEMPLATES } from '../../templates/office-templates';
import type { DiagramElement, ModelerServices } from '../modeler-services';
import { appendTemplate, dragTemplate } from './insert-template';
import { openBeside } from './open-beside';

/** Before the library's own entries, which begin at 1000: office steps come first. */
const FIRST = 1_100;

type Action = (event: Event) => void;
interface MenuEntry {
  readonly label: string;
  readonly description: string;
  readonly className: string;
  readonly group: { readonly id: string; readonly name: string };
  readonly action: { readonly click: Action; readonly dragstart: Action };
}

const STAMP =
  '<svg xmlns="http://www.w3.org/2000/svg" width="26" height="26" viewBox="0 0 26 26" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true"><rect x="5" y="3" width="16" height="20" rx="1.5"/><path d="M8.5 8h9M8.5 12h9M8.5 16h4"/><circle cx="16.5" cy="17.5" r="2.6"/></svg>';

/** Office steps in the create and append menus, the palette and the context pad. */
class TemplateMenus {
  static readonly $inject = ['bpmnjs', 'popupMenu', 'palette', 'contextPad', 'canvas', 'rules', 'selection', 'keyboard', 'translate'];

  constructor(
    private readonly modeler: Modeler,
    private readonly popupMenu: ModelerServices['popupMenu'],
    private readonly palette: ModelerServices['palette'],
    private readonly contextPad: ModelerServices['contextPad'],
    private readonly canvas: ModelerServices['canvas'],
    private readonly rules: ModelerServices['rules'],
    private readonly selection: ModelerServices['selection'],
    keyboard: ModelerServices['keyboard'],
    private readonly translate: (text: string) => string,
  ) {
    for (const menu of ['bpmn-create', 'lz-create-step']) popupMenu.registerProvider(menu, FIRST, { getPopupMenuEntries: () => this.entries() });
    for (const menu of ['bpmn-append', 'lz-append-step']) popupMenu.registerProvider(menu, FIRST, { getPopupMenuEntries: (element: DiagramElement) => (this.mayAppend(element) ? this.entries(element) : {}) });
    this.palette.registerProvider(FIRST, { getPaletteEntries: () => this.paletteEntry() });
    this.contextPad.registerProvider(FIRST, { getContextPadEntries: (element: DiagramElement) => this.padEntry(element) });
    keyboard.addListener(({ keyEvent }) => {
      if (keyboard.hasModifier(keyEvent) || !keyboard.isKey(['t', 'T'], keyEvent)) return undefined;
      this.openByKey(keyEvent);
      return true;
    });
  }

  /** T: append to the one selected step, else create. */
  private openByKey(event: KeyboardEvent): void {
    const [only, second] = this.selection.get();
    if (only && !second && this.mayAppend(only)) this.contextPad.triggerEntry('lz-append-step', 'click', event);
    else this.palette.triggerEntry('lz-create-step', 'click', event);
  }

  private mayAppend(element: DiagramElement): boolean {
    return this.rules.allowed('shape.append', { element }) === true;
  }

  private entries(source?: DiagramElement): Readonly<Record<string, MenuEntry>> {
    return Object.fromEntries(OFFICE_TEMPLATES.map((template) => [`lz-template-${template.id}`, this.entry(template, source)]));
  }

  private entry(template: OfficeTemplate, source?: DiagramElement): MenuEntry {
    const { locale } = useLocaleStore.getState();
    const drag: Action = (event) => {
      this.popupMenu.close();
      dragTemplate(this.modeler, template, event, source);
    };
    const append: Action = () => {
      this.popupMenu.close();
      if (source) appendTemplate(this.modeler, template, source);
    };
    return {
      label: template.name[locale],
      description: template.note[locale],
      className: template.icon,
      group: { id: 'lz-templates', name: this.translate('Templates') },
      action: { click: source ? append : drag, dragstart: drag },
    };
  }

  private paletteEntry() {
    const title = this.translate('Office steps');
    const open: Action = () => openBeside({ popupMenu: this.popupMenu, canvas: this.canvas }, this.canvas.getRootElement(), 'lz-create-step', title);
    return { 'lz-create-step': { group: 'create', title, html: `<div class="entry" draggable="true">${STAMP}</div>`, action: { click: open, dragstart: open } } };
  }

  private padEntry(element: DiagramElement) {
    if (!this.mayAppend(element)) return {};
    const title = this.translate('Append office step');
    const open: Action = () => openBeside({ popupMenu: this.popupMenu, canvas: this.canvas }, element, 'lz-append-step', title);
    return { 'lz-append-step': { group: 'model', title, html: `<div class="entry">${STAMP}</div>`, action: { click: open } } };
  }
}

/** Templates of office steps as part of the modeler. */
export const templateModule = { __init__: ['templateMenus'], templateMenus: ['type', TemplateMenus] };
