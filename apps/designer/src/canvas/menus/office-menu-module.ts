import { useCanvasPreferences } from '../canvas-preferences';
import type { DiagramElement, ModelerServices } from '../modeler-services';
import { type Entries, officeContextPad, officeHeader, officeMenu, officePalette } from './office-entries';

/** After everybody else has said what they offer. */
const LAST = 100;
const MENUS = ['bpmn-create', 'bpmn-append', 'bpmn-replace'];

type Update = <E>(entries: Entries<E>) => Entries<E>;
type Action = (event: Event, element: DiagramElement) => void;
interface ToolEntry {
  readonly className?: string;
  readonly title?: string;
  readonly action?: Action | Readonly<Record<string, Action>>;
}

/** Asked anew each time a menu opens: the switch works at once. */
const unlessAll =
  (update: Update): Update =>
  (entries) =>
    useCanvasPreferences.getState().allBpmn ? entries : update(entries);

/** In an office a new task is something a person does. */
class OfficeMenus {
  static readonly $inject = ['popupMenu', 'palette', 'contextPad', 'elementFactory', 'create', 'autoPlace', 'translate'];

  constructor(
    popupMenu: ModelerServices['popupMenu'],
    palette: ModelerServices['palette'],
    contextPad: ModelerServices['contextPad'],
    private readonly elementFactory: ModelerServices['elementFactory'],
    private readonly create: ModelerServices['create'],
    private readonly autoPlace: ModelerServices['autoPlace'],
    private readonly translate: (text: string) => string,
  ) {
    for (const menu of MENUS) {
      popupMenu.registerProvider(menu, LAST, { getPopupMenuEntries: () => unlessAll(officeMenu), getPopupMenuHeaderEntries: () => unlessAll(officeHeader) });
    }
    palette.registerProvider(LAST, { getPaletteEntries: () => (entries: Entries<ToolEntry>) => this.officeTools(entries, 'create.task', officePalette, this.placing) });
    contextPad.registerProvider(LAST, {
      getContextPadEntries: () => (entries: Entries<ToolEntry>) => this.officeTools(entries, 'append.append-task', officeContextPad, this.appending),
      getMultiElementContextPadEntries: () => (entries: Entries<ToolEntry>) => entries,
    });
  }

  private readonly userTask = (): DiagramElement => this.elementFactory.createShape({ type: 'bpmn:UserTask' });
  private readonly placing: Action = (event) => this.create.start(event, this.userTask());
  private readonly appending: Action = (_event, element) => void this.autoPlace.append(element, this.userTask());

  /** The tools of an office, its plain task made a user task. */
  private officeTools(entries: Entries<ToolEntry>, task: string, update: Update, click: Action): Entries<ToolEntry> {
    if (useCanvasPreferences.getState().allBpmn) return entries;
    const own = entries[task];
    const title = this.translate(task === 'create.task' ? 'Create user task' : 'Append user task');
    const dragstart: Action = task === 'create.task' ? click : (event, element) => this.create.start(event, this.userTask(), { source: element });
    return update(own ? { ...entries, [task]: { ...own, className: 'bpmn-icon-user-task', title, action: { click, dragstart } } } : entries);
  }
}

/** Palette, context pad and menus cut to what an office needs, unless 全部 BPMN is chosen. */
export const officeMenuModule = { __init__: ['officeMenus'], officeMenus: ['type', OfficeMenus] };
