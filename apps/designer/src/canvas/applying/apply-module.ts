import { useLocaleStore } from '@liuzhuan/ui';
import { STEP_APPLICATIONS, type StepApplication } from '../../templates/step-applications';
import type { DiagramElement, ModelerServices } from '../modeler-services';
import { openBeside } from '../templates/open-beside';
import { useApplyRequest } from './apply-request';
import { isOfficeStep } from './read-step-facts';

/** After the office steps to be appended, before the library's own entries. */
const SECOND = 1_090;
/** Behind what a step can be changed into. */
const LATE = 900;
const ENTRY = 'lz-apply-step';

const LAYERS =
  '<svg xmlns="http://www.w3.org/2000/svg" width="26" height="26" viewBox="0 0 26 26" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true"><rect x="3" y="9" width="14" height="14" rx="1.5"/><path d="M9 9V4.5A1.5 1.5 0 0 1 10.5 3h11A1.5 1.5 0 0 1 23 4.5v11a1.5 1.5 0 0 1-1.5 1.5H17"/><path d="M7 16h6M10 13v6"/></svg>';

/** Office steps to be put on the selected step: in the context pad, the replace menu, and by a key. */
class ApplyMenus {
  static readonly $inject = ['popupMenu', 'contextPad', 'canvas', 'selection', 'keyboard', 'translate'];

  constructor(
    private readonly popupMenu: ModelerServices['popupMenu'],
    private readonly contextPad: ModelerServices['contextPad'],
    private readonly canvas: ModelerServices['canvas'],
    private readonly selection: ModelerServices['selection'],
    keyboard: ModelerServices['keyboard'],
    private readonly translate: (text: string) => string,
  ) {
    popupMenu.registerProvider(ENTRY, SECOND, { getPopupMenuEntries: (element: DiagramElement) => this.entries(element) });
    popupMenu.registerProvider('bpmn-replace', LATE, { getPopupMenuEntries: (element: DiagramElement) => (entries: object) => ({ ...entries, ...this.entries(element) }) });
    contextPad.registerProvider(SECOND, { getContextPadEntries: (element: DiagramElement) => this.padEntry(element) });
    keyboard.addListener(({ keyEvent }) => {
      if (keyboard.hasModifier(keyEvent) || !keyboard.isKey(['p', 'P'], keyEvent)) return undefined;
      const [only, second] = this.selection.get();
      if (!only || second || !isOfficeStep(only)) return undefined;
      this.contextPad.triggerEntry(ENTRY, 'click', keyEvent);
      return true;
    });
  }

  private entries(step: DiagramElement) {
    if (!isOfficeStep(step)) return {};
    return Object.fromEntries(STEP_APPLICATIONS.map((application) => [`lz-apply-${application.of.id}`, this.entry(application, step)]));
  }

  private entry(application: StepApplication, step: DiagramElement) {
    const { locale } = useLocaleStore.getState();
    const { of, note } = application;
    const ask = () => {
      this.popupMenu.close();
      useApplyRequest.getState().ask({ step: step.id, application });
    };
    return { label: of.name[locale], description: note[locale], className: of.icon, group: { id: 'lz-applications', name: this.translate('Put on this step') }, action: { click: ask } };
  }

  private padEntry(step: DiagramElement) {
    if (!isOfficeStep(step)) return {};
    const title = this.translate('Put on this step');
    const open = () => openBeside({ popupMenu: this.popupMenu, canvas: this.canvas }, step, ENTRY, title);
    return { [ENTRY]: { group: 'model', title, html: `<div class="entry">${LAYERS}</div>`, action: { click: open } } };
  }
}

/** Putting office steps on steps as part of the modeler. */
export const applyModule = { __init__: ['applyMenus'], applyMenus: ['type', ApplyMenus] };
