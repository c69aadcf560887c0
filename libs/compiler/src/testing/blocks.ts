import * as fc from 'fast-check';
import { flows, process } from './case-driver';

/** A block-structured process: what random processes are made of. */
export type Block =
  | { readonly kind: 'task'; readonly id: string }
  | { readonly kind: 'members'; readonly id: string; readonly count: number; readonly sequential: boolean }
  | { readonly kind: 'sequence' | 'parallel'; readonly id: string; readonly items: readonly Block[] }
  | { readonly kind: 'exclusive' | 'inclusive'; readonly id: string; readonly items: readonly Block[]; readonly picks: readonly boolean[] }
  | { readonly kind: 'sub'; readonly id: string; readonly body: Block }
  /** Body between two tasks; the last one says whether to turn again, by the variable `again<id>`. */
  | { readonly kind: 'loop'; readonly id: string; readonly body: Block };

/** The same without ids. */
type Shape =
  | { readonly kind: 'task' }
  | { readonly kind: 'members'; readonly count: number; readonly sequential: boolean }
  | { readonly kind: 'sequence' | 'parallel'; readonly items: readonly Shape[] }
  | { readonly kind: 'exclusive' | 'inclusive'; readonly items: readonly Shape[]; readonly picks: readonly boolean[] }
  | { readonly kind: 'sub' | 'loop'; readonly body: Shape };

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constant<Shape>({ kind: 'task' }),
    fc.record({ kind: fc.constant('sequence' as const), items: fc.array(tie('shape'), { minLength: 1, maxLength: 4 }) }),
    fc.record({ kind: fc.constant('parallel' as const), items: fc.array(tie('shape'), { minLength: 2, maxLength: 3 }) }),
    fc.record({
      kind: fc.constantFrom('exclusive' as const, 'inclusive' as const),
      items: fc.array(tie('shape'), { minLength: 2, maxLength: 3 }),
      picks: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constantFrom('sub' as const, 'loop' as const), body: tie('shape') }),
    fc.record({ kind: fc.constant('members' as const), count: fc.integer({ min: 0, max: 3 }), sequential: fc.boolean() }),
  ),
}));

function named(raw: Shape, next: () => string): Block {
  const id = next();
  switch (raw.kind) {
    case 'task':
      return { kind: 'task', id };
    case 'members':
      return { ...raw, id };
    case 'sub':
      return { kind: 'sub', id, body: named(raw.body, next) };
    case 'loop': {
      const ends: Block[] = [{ kind: 'task', id: `${id}first` }, named(raw.body, next), { kind: 'task', id: `${id}last` }];
      return { kind: 'loop', id, body: { kind: 'sequence', id: `${id}body`, items: ends } };
    }
    default:
      return { ...raw, id, items: raw.items.map((item) => named(item, next)) } as Block;
  }
}

/** Random blocks with ids of their own, always between two tasks so that there is somewhere to return to. */
export const blocks: fc.Arbitrary<Block> = fc.array(shape, { minLength: 1, maxLength: 4, size: 'max' }).map((shapes) => {
  let count = 0;
  const next = () => `n${++count}`;
  return {
    kind: 'sequence',
    id: 'all',
    items: [{ kind: 'task', id: 'first' }, ...shapes.map((raw) => named(raw, next)), { kind: 'task', id: 'last' }],
  };
});

/** Which flows of a choice are taken: for an exclusive one the first picked, else the last; an inclusive one falls back to its last. */
export function picked(block: Extract<Block, { readonly kind: 'exclusive' | 'inclusive' }>): boolean[] {
  const last = block.items.length - 1;
  const wanted = block.items.map((_, index) => index < last && Boolean(block.picks[index]));
  const first = wanted.indexOf(true);
  if (first < 0) return block.items.map((_, index) => index === last);
  return block.kind === 'exclusive' ? block.items.map((_, index) => index === first) : wanted;
}

/** Nodes of a block as XML, its entry and its exit, and the lines of its flows. */
interface Drawn {
  readonly nodes: string;
  readonly lines: readonly string[];
  readonly entry: string;
  readonly exit: string;
}

function draw(block: Block): Drawn {
  switch (block.kind) {
    case 'task':
      return { nodes: `<userTask id="${block.id}"/>`, lines: [], entry: block.id, exit: block.id };
    case 'members': {
      const loop = `<multiInstanceLoopCharacteristics isSequential="${block.sequential}"><loopCardinality xsi:type="tFormalExpression">${block.count}</loopCardinality></multiInstanceLoopCharacteristics>`;
      return { nodes: `<userTask id="${block.id}">${loop}</userTask>`, lines: [], entry: block.id, exit: block.id };
    }
    case 'sub': {
      const body = draw(block.body);
      const inner = `<startEvent id="${block.id}s"/>${body.nodes}${flows(`${block.id}s>${body.entry}`, ...body.lines)}`;
      return { nodes: `<subProcess id="${block.id}">${inner}</subProcess>`, lines: [], entry: block.id, exit: block.id };
    }
    case 'sequence': {
      const parts = block.items.map(draw);
      const between = parts.slice(1).map((part, index) => `${parts[index]?.exit}>${part.entry}`);
      return {
        nodes: parts.map((part) => part.nodes).join(''),
        lines: [...parts.flatMap((part) => part.lines), ...between],
        entry: parts[0]?.entry ?? '',
        exit: parts.at(-1)?.exit ?? '',
      };
    }
    case 'loop': {
      const body = draw(block.body);
      const [entry, exit] = [`${block.id}in`, `${block.id}out`];
      const nodes = `<exclusiveGateway id="${entry}"/>${body.nodes}<exclusiveGateway id="${exit}" default="${exit}-${exit}x"/><task id="${exit}x"/>`;
      return {
        nodes,
        lines: [`${entry}>${body.entry}`, ...body.lines, `${body.exit}>${exit}`, `${exit}>${entry}: again${block.id}`, `${exit}>${exit}x`],
        entry,
        exit: `${exit}x`,
      };
    }
    default: {
      const tag = `${block.kind}Gateway`;
      const [fork, join] = [`${block.id}f`, `${block.id}j`];
      const parts = block.items.map(draw);
      const fallback = block.kind === 'parallel' ? '' : ` default="${fork}-${parts.at(-1)?.entry}"`;
      const wanted = 'picks' in block ? picked(block) : undefined;
      const condition = (index: number) => (!wanted || index === parts.length - 1 ? '' : `: ${wanted[index] ?? false}`);
      const lines = parts.flatMap((part, index) => [`${fork}>${part.entry}${condition(index)}`, ...part.lines, `${part.exit}>${join}`]);
      return {
        nodes: `<${tag} id="${fork}"${fallback}/>${parts.map((part) => part.nodes).join('')}<${tag} id="${join}"/>`,
        lines,
        entry: fork,
        exit: join,
      };
    }
  }
}

/** The block as an executable process. */
export function drawn(block: Block): string {
  const body = draw(block);
  return process(`<startEvent id="s"/>${body.nodes}<endEvent id="e"/>${flows(`s>${body.entry}`, ...body.lines, `${body.exit}>e`)}`);
}
