import { programOf } from '../testing/drawing';
import { nameOf } from './names';

describe('what a node is called', () => {
  const drawn = programOf('s > t1 > p1 > t2 > p2 > t3 > e', 'p1 > t4 > p2');
  const [root] = Object.values(drawn.scopes);
  if (!root) throw new Error('Expected a scope');
  const words: Readonly<Record<string, string>> = { t1: '拟稿', t3: '签发' };
  const nodes = Object.fromEntries(Object.entries(root.nodes).map(([id, node]) => [id, { ...node, name: words[id] ?? id }]));
  const program = { ...drawn, scopes: { [root.key]: { ...root, nodes } } };

  it.each([
    { id: 't1', name: '拟稿', why: 'its own name' },
    { id: 'p1', name: '拟稿 →', why: 'a split by what comes before' },
    { id: 'p2', name: '→ 签发', why: 'a join by what it leads to' },
    { id: 't2', name: 't2', why: 'nothing near has a name' },
    { id: 'nowhere', name: 'nowhere', why: 'it is not in the drawing' },
  ])('$id is called $name: $why', ({ id, name }) => expect(nameOf(program, id)).toBe(name));
});
