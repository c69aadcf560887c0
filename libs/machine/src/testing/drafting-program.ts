import type { Program } from '../program/program';
import type { Environment } from '../run/environment';
import { asInstant } from '@liuzhuan/kernel';

/** As compiled: 申请 → 拟稿 → 同意？ → (back, or 会签 → 会签 → 承办 with one task inside → end). */
export const DRAFTING: Program = {
  format: 1,
  id: 'p',
  name: 'p',
  root: 'p',
  scopes: {
    p: {
      key: 'p',
      kind: 'process',
      machine: {
        id: 'p',
        initial: '@hub',
        states: {
          '@hub': {
            on: {
              'enter.s': { target: 's' },
              'enter.draft.1': { target: 'draft\\.1' },
              'enter.g': { target: 'g' },
              'enter.x': { target: 'x' },
              'enter.y': { target: 'y' },
              'enter.sub': { target: 'sub' },
              'enter.e': { target: 'e' },
            },
          },
          s: {
            entry: [{ type: 'node.pass', params: { node: 's' } }],
            always: [{ target: 'draft\\.1', actions: [{ type: 'flow.take', params: { flow: 's-draft.1' } }] }],
          },
          'draft.1': {
            entry: [{ type: 'wait.open', params: { node: 'draft.1' } }],
            exit: [{ type: 'wait.close', params: { node: 'draft.1' } }],
            on: { completed: [{ target: 'g', actions: [{ type: 'flow.take', params: { flow: 'draft.1-g' } }] }] },
          },
          g: {
            entry: [{ type: 'node.pass', params: { node: 'g' } }],
            always: [
              {
                guard: { type: 'condition', params: { node: 'g', flow: 'g-x' } },
                target: 'x',
                actions: [{ type: 'flow.take', params: { flow: 'g-x' } }],
              },
              {
                guard: { type: 'otherwise', params: { node: 'g', flow: 'g-draft.1' } },
                target: 'draft\\.1',
                actions: [{ type: 'flow.take', params: { flow: 'g-draft.1' } }],
              },
            ],
          },
          x: {
            entry: [{ type: 'wait.open', params: { node: 'x' } }],
            exit: [{ type: 'wait.close', params: { node: 'x' } }],
            on: { completed: [{ target: 'y', actions: [{ type: 'flow.take', params: { flow: 'x-y' } }] }] },
          },
          y: {
            entry: [{ type: 'wait.open', params: { node: 'y' } }],
            exit: [{ type: 'wait.close', params: { node: 'y' } }],
            on: { completed: [{ target: 'sub', actions: [{ type: 'flow.take', params: { flow: 'y-sub' } }] }] },
          },
          sub: {
            entry: [{ type: 'wait.open', params: { node: 'sub' } }],
            exit: [{ type: 'wait.close', params: { node: 'sub' } }],
            on: { completed: [{ target: 'e', actions: [{ type: 'flow.take', params: { flow: 'sub-e' } }] }] },
          },
          e: { type: 'final', entry: [{ type: 'end.reach', params: { node: 'e' } }] },
          '@end': { type: 'final' },
        },
      },
      nodes: {
        s: { id: 's', kind: 'startEvent', name: '申请', clauses: [], incoming: [], outgoing: ['s-draft.1'] },
        'draft.1': {
          id: 'draft.1',
          kind: 'userTask',
          name: '拟稿',
          clauses: ['DZ-1'],
          incoming: ['s-draft.1', 'g-draft.1'],
          outgoing: ['draft.1-g'],
          task: { outcomes: [], outcomeVariable: 'outcome', returnTo: [], copies: [] },
        },
        g: {
          id: 'g',
          kind: 'exclusiveGateway',
          name: '同意？',
          clauses: [],
          incoming: ['draft.1-g'],
          outgoing: ['g-draft.1', 'g-x'],
          defaultFlow: 'g-draft.1',
        },
        x: {
          id: 'x',
          kind: 'userTask',
          name: '会签',
          clauses: [],
          incoming: ['g-x'],
          outgoing: ['x-y'],
          task: { outcomes: [], outcomeVariable: 'outcome', returnTo: [], copies: [] },
        },
        y: {
          id: 'y',
          kind: 'userTask',
          name: '会签',
          clauses: [],
          incoming: ['x-y'],
          outgoing: ['y-sub'],
          task: { outcomes: [], outcomeVariable: 'outcome', returnTo: [], copies: [] },
        },
        sub: { id: 'sub', kind: 'subProcess', name: '承办', clauses: [], incoming: ['y-sub'], outgoing: ['sub-e'], opens: 'sub' },
        e: { id: 'e', kind: 'endEvent', name: 'e', clauses: [], incoming: ['sub-e'], outgoing: [] },
      },
      flows: {
        's-draft.1': { id: 's-draft.1', source: 's', target: 'draft.1' },
        'draft.1-g': { id: 'draft.1-g', source: 'draft.1', target: 'g' },
        'g-draft.1': { id: 'g-draft.1', source: 'g', target: 'draft.1', isDefault: true },
        'g-x': { id: 'g-x', source: 'g', target: 'x', condition: 'outcome = "agree"' },
        'x-y': { id: 'x-y', source: 'x', target: 'y' },
        'y-sub': { id: 'y-sub', source: 'y', target: 'sub' },
        'sub-e': { id: 'sub-e', source: 'sub', target: 'e' },
      },
      entries: ['s'],
      joins: [],
      reach: {},
    },
    sub: {
      key: 'sub',
      kind: 'subProcess',
      parent: 'p',
      machine: {
        id: 'sub',
        initial: '@hub',
        states: {
          '@hub': { on: { 'enter.in': { target: 'in' } } },
          in: {
            entry: [{ type: 'wait.open', params: { node: 'in' } }],
            exit: [{ type: 'wait.close', params: { node: 'in' } }],
            on: { completed: [{ target: '@end', actions: [] }] },
          },
          '@end': { type: 'final' },
        },
      },
      nodes: {
        in: {
          id: 'in',
          kind: 'userTask',
          name: 'in',
          clauses: [],
          incoming: [],
          outgoing: [],
          task: { outcomes: [], outcomeVariable: 'outcome', returnTo: [], copies: [] },
        },
      },
      flows: {},
      entries: ['in'],
      joins: [],
      reach: {},
    },
  },
  calls: [],
  decisions: [],
  forms: [],
};

/** An environment that knows one program, `p:1`. */
export function environmentOf(program: Program): Environment {
  return {
    now: asInstant('2026-11-02T01:00:00.000Z'),
    functions: {},
    constants: {},
    program: () => program,
    resolveProcess: () => undefined,
    decision: () => undefined,
  };
}
