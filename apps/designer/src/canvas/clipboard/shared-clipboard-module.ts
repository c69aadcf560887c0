import type Modeler from 'bpmn-js/lib/Modeler';
import type { ModdleObject, ModelerServices } from '../modeler-services';
import { type CopiedTree, type MakeObject, readCopy, writeCopy } from './serialised-copy';

const PLACE = 'liuzhuan.clipboard';
/** Before diagram-js looks into its own clipboard, at 2000. */
const BEFORE_OWN = 3_000;

interface CopyEvent {
  readonly tree: CopiedTree;
  readonly hints?: { readonly clip?: boolean };
}
interface PasteEvent {
  tree?: CopiedTree;
}

/** What makes model objects, with the types it knows. */
interface Moddle {
  readonly registry: { readonly typeMap: Readonly<Record<string, unknown>> };
  create(type: string, values: Readonly<Record<string, unknown>>): ModdleObject;
}

/** Keeps the copy where every window of this browser finds it; without room for it, it stays in this window. */
function keep(text: string): void {
  try {
    window.localStorage.setItem(PLACE, text);
  } catch {
    window.localStorage.removeItem(PLACE);
  }
}

/**
 * Messages, signals, errors that copied elements name: this drawing's own where it has the same one. Another one under the same id becomes a
 * new one, so that nothing here changes its meaning.
 */
function settleReferences(tree: CopiedTree, own: readonly ModdleObject[]): void {
  for (const descriptor of Object.values(tree).flat() as { referencedRootElement?: ModdleObject }[]) {
    const named = descriptor.referencedRootElement;
    const here = named && own.find(({ id }) => id === named.id);
    if (!named || !here) continue;
    if (here.$type === named.$type && here.get('name') === named.get('name')) descriptor.referencedRootElement = here;
    else named.set('id', undefined);
  }
}

class SharedClipboard {
  static readonly $inject = ['bpmnjs', 'eventBus', 'moddle'];

  constructor(modeler: Modeler, eventBus: ModelerServices['eventBus'], moddle: Moddle) {
    const make: MakeObject = (type, values) => (type in moddle.registry.typeMap ? moddle.create(type, values) : undefined);
    eventBus.on('copyPaste.elementsCopied', ({ tree, hints }: CopyEvent) => {
      if (hints?.clip !== false) keep(writeCopy(tree));
    });
    eventBus.on('copyPaste.pasteElements', BEFORE_OWN, (event: PasteEvent) => {
      const text = event.tree ? null : window.localStorage.getItem(PLACE);
      const tree = text === null ? undefined : readCopy(text, make);
      if (!tree) return;
      settleReferences(tree, (modeler.getDefinitions() as unknown as ModdleObject).get('rootElements') as readonly ModdleObject[]);
      event.tree = tree;
    });
  }
}

/** What is copied in one window of the designer can be pasted in another, with all its properties. */
export const sharedClipboardModule = { __init__: ['sharedClipboard'], sharedClipboard: ['type', SharedClipboard] };
