import type { Result } from '@liuzhuan/kernel';
import type { ModdleElement } from '../moddle/moddle-element';
import { patchedModdle } from '../moddle/patched-moddle';
import { childOf, childrenOf, extensionsOf, textOf, xmlNameOf } from '../read/moddle-access';
import { type Finding, untranslated } from './finding';

/** Who does a task, gathered from several settings: FEEL sources. */
export interface PeopleDraft {
  assignee?: string;
  readonly candidates: string[];
}

/** What a service does, gathered from several settings. */
export interface ServiceDraft {
  topic?: string;
  result?: string;
  readonly inputs: { readonly name: string; readonly value: string }[];
}

/** An element with foreign settings while they are translated. Ours are added; nothing foreign is touched. */
export class Site {
  readonly people: PeopleDraft = { candidates: [] };
  readonly starters: string[] = [];
  readonly service: ServiceDraft = { inputs: [] };

  constructor(
    readonly element: ModdleElement,
    private readonly read: (text: string) => Result<string, string>,
  ) {}

  is(...types: readonly string[]): boolean {
    return types.some((type) => this.element.$instanceOf(`bpmn:${type}`));
  }

  get name(): string {
    return xmlNameOf(this.element);
  }

  /** FEEL of a foreign text handed on, or the finding that it has none. */
  feel(text: string, then: (feel: string) => Finding): Finding {
    const feel = this.read(text);
    return feel.ok ? then(feel.value) : untranslated('expression-unknown', { part: feel.error });
  }

  has(type: string): boolean {
    return extensionsOf(this.element, `lz:${type}`).length > 0;
  }

  /** Writes `<lz:type …/>` into the element, unless just that is there from an import before. */
  add(type: string, attributes: Readonly<Record<string, string | undefined>>, children: Readonly<Record<string, readonly ModdleElement[]>> = {}): void {
    if (this.hasJust(type, attributes)) return;
    let extensions = childOf(this.element, 'extensionElements');
    if (!extensions) {
      extensions = create('bpmn:ExtensionElements', { values: [] });
      adopt(this.element, extensions);
      this.element.set('extensionElements', extensions);
    }
    const setting = create(`lz:${type}`, Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined)));
    for (const [property, elements] of Object.entries(children)) {
      for (const child of elements) adopt(setting, child);
      setting.set(property, elements);
    }
    adopt(extensions, setting);
    extensions.set('values', [...childrenOf(extensions, 'values'), setting]);
  }

  private hasJust(type: string, attributes: Readonly<Record<string, string | undefined>>): boolean {
    return extensionsOf(this.element, `lz:${type}`).some((present) => Object.entries(attributes).every(([name, value]) => textOf(present, name) === value));
  }

  /** Sets an attribute unless the author has set it; false when it was there. */
  set(name: string, value: string): boolean {
    if (textOf(this.element, name) !== undefined) return false;
    this.element.set(name, value);
    return true;
  }
}

/** A new element of the tree, of a type some descriptor knows. */
export function create(type: string, attributes: Readonly<Record<string, unknown>>): ModdleElement {
  return patchedModdle().create(type, attributes) as ModdleElement;
}

function adopt(parent: ModdleElement, child: ModdleElement): void {
  (child as { $parent?: ModdleElement }).$parent = parent;
}
