import * as fc from 'fast-check';
import type { Block } from './blocks';

/** One redraw of a block-structured process, at a place chosen by a number. */
export interface BlockEdit {
  readonly what: 'remove' | 'rename' | 'insert' | 'branch' | 'unbranch' | 'parallel' | 'exclusive' | 'order' | 'wrap';
  readonly where: number;
}

export const blockEdit: fc.Arbitrary<BlockEdit> = fc.record({
  what: fc.constantFrom('remove', 'rename', 'insert', 'branch', 'unbranch', 'parallel', 'exclusive', 'order', 'wrap'),
  where: fc.nat(),
});

const task = (id: string): Block => ({ kind: 'task', id });

/** How each edit changes the block it meets; undefined = it says nothing about such a block. `fresh` is an id nothing has yet. */
const EDITS: Readonly<Record<BlockEdit['what'], (block: Block, fresh: string) => Block | undefined>> = {
  remove: (block) => (block.kind === 'sequence' && block.items.length > 1 ? { ...block, items: block.items.slice(0, -1) } : undefined),
  rename: (block, fresh) => (block.kind === 'task' ? task(fresh) : undefined),
  insert: (block, fresh) => (block.kind === 'sequence' ? { ...block, items: [...block.items.slice(0, 1), task(fresh), ...block.items.slice(1)] } : undefined),
  branch: (block, fresh) => (block.kind === 'parallel' ? { ...block, items: [...block.items, task(fresh)] } : undefined),
  unbranch: (block) => (block.kind === 'parallel' && block.items.length > 2 ? { ...block, items: block.items.slice(0, -1) } : undefined),
  parallel: (block) => (block.kind === 'inclusive' || block.kind === 'exclusive' ? { kind: 'parallel', id: block.id, items: block.items } : undefined),
  exclusive: (block) => (block.kind === 'parallel' ? { ...block, kind: 'inclusive', picks: [true, true, true] } : undefined),
  order: (block) => (block.kind === 'members' ? { ...block, sequential: !block.sequential } : undefined),
  wrap: (block, fresh) => (block.kind === 'task' ? { kind: 'sub', id: fresh, body: block } : undefined),
};

function partsOf(block: Block): Block[] {
  const inner = 'items' in block ? block.items : 'body' in block ? [block.body] : [];
  return [block, ...inner.flatMap(partsOf)];
}

function replaced(block: Block, id: string, by: Block): Block {
  if (block.id === id) return by;
  if ('items' in block) return { ...block, items: block.items.map((item) => replaced(item, id, by)) };
  return 'body' in block ? { ...block, body: replaced(block.body, id, by) } : block;
}

/** The process after one edit; itself when there is nothing to which the edit applies. Tasks that end loops stay. */
export function edited(block: Block, { what, where }: BlockEdit, fresh: string): Block {
  const places = partsOf(block).filter((part) => !/(first|last|body)$/.test(part.id) && EDITS[what](part, fresh));
  const place = places[where % places.length];
  const by = place && EDITS[what](place, fresh);
  return place && by ? replaced(block, place.id, by) : block;
}
