import { el, flows } from './drawn';

/** A code of the proof with a diagram that it is found in and one that it is not. Contents of a process `p`, and of the file around it. */
export interface ProofExample {
  readonly code: string;
  readonly bad: string;
  readonly good: string;
  readonly roots?: string;
}

const START = el('startEvent', 's', { name: '开始' });
const END = el('endEvent', 'e', { name: '结束' });
const task = (id: string, name: string, settings = ''): string => el('userTask', id, { name }, settings);
const gateway = (kind: string, id: string, attributes: Readonly<Record<string, string>> = {}): string => el(`${kind}Gateway`, id, { name: '', ...attributes });
const [DRAFT, CHECK, SIGN] = [task('draft', '拟稿'), task('check', '核稿'), task('sign', '会签')];
const JOINED = ['fork>check', 'fork>sign', 'check>join', 'sign>join', 'join>e'];
const between = (fork: string, join: string): string => START + gateway(fork, 'fork') + CHECK + SIGN + gateway(join, 'join') + END + flows('s>fork', ...(fork === 'exclusive' ? ['fork>check:急?urgent = 1', 'fork>sign:不急?urgent != 1', ...JOINED.slice(2)] : JOINED));
const OUTCOMES = '<lz:outcome name="agree" label="同意"/><lz:outcome name="back" label="退回"/>';
const decided = (...ways: readonly string[]): string => START + task('draft', '拟稿', OUTCOMES) + gateway('exclusive', 'x') + CHECK + END + flows('s>draft', 'draft>x', ...ways, 'check>e');
const MESSAGES = '<message id="reply" name="回函"/>';
const waits = (more: string, ...ways: readonly string[]): string => START + el('receiveTask', 'wait', { name: '等回函', messageRef: 'reply' }) + more + END + flows('s>wait', 'wait>e', ...ways);
const TIMER = '<timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition>';

/** One for each code of the proof; tests hold every one of them against the proof itself. */
export const PROOF_EXAMPLES: readonly ProofExample[] = [
  { code: 'deadlock', bad: between('exclusive', 'parallel'), good: between('exclusive', 'exclusive') },
  {
    code: 'left-behind',
    bad: START + gateway('parallel', 'fork') + CHECK + SIGN + el('exclusiveGateway', 'x', { name: '同意吗', default: 'x-join' }) + gateway('parallel', 'join') + END + el('endEvent', 'e2', { name: '不办' }) + flows('s>fork', 'fork>check', 'fork>sign', 'check>join', 'sign>x', 'x>join', 'x>e2:否?agreed = 0', 'join>e'),
    good: between('parallel', 'parallel'),
  },
  {
    code: 'no-way-to-end',
    bad: START + gateway('exclusive', 'x0', { default: 'x0-e' }) + DRAFT + CHECK + END + flows('s>x0', 'x0>draft:要改?change = 1', 'x0>e', 'draft>check', 'check>draft'),
    good: START + DRAFT + CHECK + gateway('exclusive', 'x', { default: 'x-e' }) + END + flows('s>draft', 'draft>check', 'check>x', 'x>draft:再改?change = 1', 'x>e'),
  },
  {
    code: 'endless-turn',
    bad: START + gateway('inclusive', 'x', { default: 'x-e' }) + gateway('exclusive', 'y') + END + flows('s>x', 'x>y:再来?again = 1', 'y>x', 'x>e'),
    good: START + gateway('exclusive', 'x', { default: 'x-e' }) + DRAFT + END + flows('s>draft', 'draft>x', 'x>draft:再来?again = 1', 'x>e'),
  },
  { code: 'lack-of-synchronisation', bad: START + gateway('parallel', 'fork') + CHECK + SIGN + task('issue', '签发') + END + flows('s>fork', 'fork>check', 'fork>sign', 'check>issue', 'sign>issue', 'issue>e'), good: between('parallel', 'parallel') },
  {
    code: 'unbounded',
    bad: START + gateway('exclusive', 'x') + CHECK + gateway('parallel', 'fork') + SIGN + END + flows('s>x', 'x>check', 'check>fork', 'fork>x', 'fork>sign', 'sign>e'),
    good: START + gateway('exclusive', 'x') + CHECK + gateway('exclusive', 'y', { default: 'y-sign' }) + SIGN + END + flows('s>x', 'x>check', 'check>y', 'y>x:再核?again = 1', 'y>sign', 'sign>e'),
  },
  { code: 'choice-without-way', bad: decided('x>check:同意?outcome = "agree"', 'x>e:不办?outcome = "refuse"'), good: decided('x>check:同意?outcome = "agree"', 'x>e:退回?outcome = "back"') },
  { code: 'dead-node', bad: decided('x>check:作废?outcome = "void"', 'x>e:办结?outcome != "void"'), good: decided('x>check:同意?outcome = "agree"', 'x>e:退回?outcome = "back"') },
  {
    code: 'dead-flow',
    bad: decided('x>check:同意?outcome = "agree"', 'x>draft:退回?outcome = "back"', 'x>e:作废?outcome = "void"'),
    good: decided('x>check:同意?outcome = "agree"', 'x>draft:退回?outcome = "back"'),
  },
  {
    code: 'work-cut-off',
    bad: START + gateway('parallel', 'fork') + CHECK + SIGN + el('endEvent', 'e', { name: '终止' }, '', '<terminateEventDefinition/>') + el('endEvent', 'e2', { name: '会签完' }) + flows('s>fork', 'fork>check', 'fork>sign', 'check>e', 'sign>e2'),
    good: between('parallel', 'parallel'),
  },
  {
    code: 'return-impossible',
    bad: START + DRAFT + task('check', '核稿', '<lz:return to="sign"/>') + SIGN + END + flows('s>draft', 'draft>check', 'check>sign', 'sign>e'),
    good: START + DRAFT + task('check', '核稿', '<lz:return to="draft"/>') + SIGN + END + flows('s>draft', 'draft>check', 'check>sign', 'sign>e'),
  },
  { code: 'message-unsent', roots: MESSAGES, bad: waits(''), good: START + el('sendTask', 'send', { name: '回函', messageRef: 'reply' }) + el('receiveTask', 'wait', { name: '等回函', messageRef: 'reply' }) + END + flows('s>send', 'send>wait', 'wait>e') },
  { code: 'wait-without-deadline', roots: MESSAGES, bad: waits(''), good: waits(el('boundaryEvent', 'late', { name: '到期', attachedToRef: 'wait' }, '', TIMER), 'late>e') },
  { code: 'task-unassignable', bad: START + task('draft', '拟稿', '<lz:assignment rule="[]"/>') + END + flows('s>draft', 'draft>e'), good: START + task('draft', '拟稿', '<lz:assignment rule="starter"/>') + END + flows('s>draft', 'draft>e') },
];
