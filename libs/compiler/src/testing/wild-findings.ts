import type { WildCase } from './wild-play';

/** Random cases that once showed a mistake, made small; they are played in every run. */
export const WILD_FINDINGS: readonly (WildCase & { readonly found: string })[] = [
  {
    found: 'a boundary event whose flow leads back to its own activity did not begin it anew',
    nodes: [
      { kind: 'sub', boundary: 'error', to: [2], beside: 0, condition: 'x > 2' },
      { kind: 'parallel', boundary: 'timer', to: [0], beside: 1, condition: 'y' },
      { kind: 'adHoc', boundary: 'cycle', to: [0], beside: 1, condition: 'z = "text"' },
    ],
    actions: [
      { what: 'complete', which: 0, where: 0, x: 4, y: null },
      { what: 'error', which: 1802931263, where: 0, x: 1, y: null },
    ],
  },
  {
    found: 'a member was added where a token was stuck before its first node',
    nodes: [
      { kind: 'exclusive', boundary: 'continuing', to: [2], beside: 1, condition: 'x > 2' },
      { kind: 'user', boundary: 'continuing', to: [0], beside: 0, condition: 'x > 2' },
      { kind: 'user', boundary: 'holding', to: [1], beside: 2, condition: 'x > 2' },
    ],
    actions: [
      { what: 'complete', which: 0, where: 0, x: 3, y: null },
      { what: 'addMember', which: 648607154, where: 1672253037, x: 3, y: true },
    ],
  },
  {
    found: 'a token stuck at a gateway went on after a retry without leaving it in the trace',
    nodes: [
      { kind: 'exclusive', boundary: 'none', to: [1, 6, 4], beside: 2, condition: 'y' },
      { kind: 'user', boundary: 'error', to: [3], beside: 0, condition: 'z = "text"' },
      { kind: 'several', boundary: 'continuing', to: [3], beside: 0, condition: 'y' },
      { kind: 'parallel', boundary: 'none', to: [0], beside: 3, condition: 'x > 1' },
      { kind: 'receive', boundary: 'timer', to: [1], beside: 0, condition: 'y' },
      { kind: 'user', boundary: 'none', to: [3], beside: 5, condition: 'y' },
      { kind: 'awaitSignal', boundary: 'none', to: [3], beside: 3, condition: 'z = "text"' },
    ],
    actions: [
      { what: 'complete', which: 0, where: 0, x: 1, y: null },
      { what: 'retry', which: 1007095381, where: 183939893, x: 1, y: true },
    ],
  },
  {
    found: 'a token halted before its first node went on after a retry without leaving it in the trace',
    nodes: [
      { kind: 'undoable', boundary: 'none', to: [1], beside: 0, condition: 'x > 1' },
      { kind: 'escalation', boundary: 'none', to: [2, 1], beside: 3, condition: 'y' },
      { kind: 'awaitSignal', boundary: 'error', to: [3], beside: 1, condition: 'x > 2' },
      { kind: 'sub', boundary: 'continuing', to: [4], beside: 0, condition: 'x > 2' },
      { kind: 'user', boundary: 'error', to: [2], beside: 4, condition: 'x > 2' },
    ],
    actions: [
      { what: 'complete', which: 0, where: 0, x: 1, y: true },
      { what: 'complete', which: 629416398, where: 2004369108, x: 0, y: false },
      { what: 'retry', which: 1827778816, where: 708877408, x: 3, y: false },
    ],
  },
  {
    found: 'failed work whose boundary event then ran in circles kept that event open',
    nodes: [
      { kind: 'user', boundary: 'hearing', to: [4], beside: 2, condition: 'x > 2' },
      { kind: 'awaitSignal', boundary: 'hearing', to: [0], beside: 3, condition: 'z = "text"' },
      { kind: 'signal', boundary: 'none', to: [4, 2], beside: 2, condition: 'x > 2' },
      { kind: 'signal', boundary: 'timer', to: [4], beside: 4, condition: 'z = "text"' },
      { kind: 'complex', boundary: 'none', to: [1], beside: 0, condition: 'z = "text"' },
      { kind: 'parallel', boundary: 'holding', to: [4], beside: 5, condition: 'y' },
    ],
    actions: [
      { what: 'complete', which: 942920196, where: 2147483638, x: 1, y: true },
      { what: 'fail', which: 348930417, where: 21, x: 0, y: null },
      { what: 'trigger', which: 2147483646, where: 1249962382, x: 2, y: true },
    ],
  },
];
