import type { Resource } from '@liuzhuan/engine';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hexadecimal?: string, name?: string) =>
    name === undefined ? String.fromCodePoint(Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10)) : (ENTITIES[name] ?? whole),
  );

/** The name of a process as its drawing says, for lists of drafts that may not be readable yet; its key where there is none. */
export function drawnName(resources: readonly Resource[], key: string): string {
  for (const { kind, content } of resources) {
    if (kind !== 'bpmn') continue;
    for (const [tag] of content.matchAll(/<(?:[\w-]+:)?process\s[^>]*>/g)) {
      const name = tag.includes(`id="${key}"`) ? /\sname="([^"]*)"/.exec(tag)?.[1] : undefined;
      if (name !== undefined && name !== '') return decoded(name).replace(/\s+/g, ' ').slice(0, 200);
    }
  }
  return key;
}
