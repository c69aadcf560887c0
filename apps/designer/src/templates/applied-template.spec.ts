import type { ScenarioStep } from '@liuzhuan/simulator';
import { type ApplicationChoice, appliedTemplate, outcomePiece, piecesOf } from './applied-template';
import type { OfficeTemplate, Piece } from './office-template';
import { STEP_APPLICATIONS, type StepApplication } from './step-applications';
import type { StepFacts } from './step-facts';
import { tailOf } from './tail-of';
import { choice as gateway, end, piece, script } from './template-parts';
import { faultsOf } from './testing/faults-of';
import { type Play, playTemplate } from './testing/play-template';
import { unfitFor } from './unfit-step';

const NO_DUE = { within: '', by: '', anchor: '', remindBefore: '', remindEvery: '', escalateTo: '', warning: false };
const AGREE = { name: 'approve', label: '同意', opinion: 'optional', primary: true, condition: '' };
const REFUSE = { name: 'refuse', label: '不同意', opinion: 'required', primary: false, condition: '' };
const STEP: StepFacts = {
  rule: 'members(starterUnit)',
  skipIfSame: '',
  due: NO_DUE,
  outcomes: [AGREE, REFUSE],
  outcomeVariable: 'outcome',
  copies: [],
  isRepeated: false,
  ways: 1,
  hasTimer: false,
  isDecidedNext: false,
};
const byId = (id: string) => STEP_APPLICATIONS.find(({ of }) => of.id === id) as StepApplication;
const dueIn = ({ parts: [step] }: OfficeTemplate) => (step ? piecesOf(step, 'lz:Due')[0]?.values : undefined);

/** The applied template on a step that says what the facts say: settings it does not replace stay. */
function onStep(application: StepApplication, facts: StepFacts, choice?: ApplicationChoice): OfficeTemplate {
  const applied = appliedTemplate(application, facts, choice);
  const own: readonly Piece[] = [piece('lz:Assignment', { rule: facts.rule, mode: 'claim' }), ...facts.outcomes.map(outcomePiece), piece('lz:Documents', { access: 'read' })];
  const parts = applied.parts.map((part) => {
    if (part.key !== applied.entry) return part;
    const given = part.extensions ?? [];
    return { ...part, name: '审核', extensions: [...own.filter(({ type }) => given.every((each) => each.type !== type)), ...given] };
  });
  return { ...applied, parts };
}

/** What follows asks what was decided here. */
function asked(template: OfficeTemplate): OfficeTemplate {
  const column = Math.max(...template.parts.map(({ at }) => at?.[0] ?? 0)) + 1;
  return {
    ...template,
    parts: [...template.parts, gateway('ask', [column, 0], '同意？'), end('refused', '不同意', [column, 1]), script('go', '记录', [column + 1, 0], '{ 已同意: true }')],
    flows: [...template.flows, { from: template.exit, to: 'ask' }, { from: 'ask', to: 'refused', name: '不同意', condition: 'outcome = "refuse"' }, { from: 'ask', to: 'go', isDefault: true }],
    exit: 'go',
  };
}

const FORMS: readonly (readonly [title: string, facts: StepFacts])[] = [
  ['with its own buttons', STEP],
  ['without buttons', { ...STEP, outcomes: [] }],
  ['whose answer is asked for behind', { ...STEP, isDecidedNext: true }],
];

describe.each(STEP_APPLICATIONS.map((application) => [application.of.name.zh, application] as const))('%s put on a step', (_, application) => {
  it.each(FORMS)('%s compiles, is found good and sound', async (_title, facts) => {
    const template = facts.isDecidedNext ? asked(onStep(application, facts)) : onStep(application, facts);
    // A step without a limit is the author's own.
    expect(await faultsOf(template, {}, ['lint-no-deadline'])).toEqual([]);
  });
});

describe('the limit of the step', () => {
  const own = { ...NO_DUE, within: '5 working days', remindEvery: '2 working hours', escalateTo: 'principal()', warning: true };

  it.each(['urge', 'deadline', 'deemed-consent', 'escalate', 'countersign-all'])('stays when %s is put on it, and so does what it says of delay', (id) => {
    expect(dueIn(appliedTemplate(byId(id), { ...STEP, due: own }))).toMatchObject({ within: '5 working days', remindEvery: '2 working hours', escalateTo: 'principal()', warning: true });
  });

  it('gives way where it was chosen', () => {
    expect(dueIn(appliedTemplate(byId('deadline'), { ...STEP, due: own }, { newLimit: true }))).toMatchObject({ within: '3 working days', escalateTo: 'principal()' });
    expect(dueIn(appliedTemplate(byId('deadline'), { ...STEP, due: { ...NO_DUE, by: '=签批日期', anchor: '=now' } }, { newLimit: true }))).toEqual({ within: '3 working days', remindBefore: '1 working day', escalateTo: 'leaderInCharge(starterUnit)' });
  });

  it('may be a moment', () => {
    expect(dueIn(appliedTemplate(byId('urge'), { ...STEP, due: { ...NO_DUE, by: '=签批日期' } }))).toEqual({ by: '=签批日期', remindBefore: '1 working day', remindEvery: '1 working day' });
  });

  it.each([
    ['1 working day', '1 working hour'],
    ['4 working hours', '1 working hour'],
    ['2 working days', '1 working day'],
    ['=时限', '1 working day'],
  ])('of %s is reminded of %s before', (within, remindBefore) => {
    expect(dueIn(appliedTemplate(byId('urge'), { ...STEP, due: { ...NO_DUE, within } }))).toMatchObject({ within, remindBefore });
  });
});

describe('what the step says', () => {
  it('keeps who gets a copy already', () => {
    const [step] = appliedTemplate(byId('copy'), { ...STEP, copies: ['principal()'] }).parts;
    expect(step && piecesOf(step, 'lz:Copy').map(({ values }) => values['to'])).toEqual(['principal()', 'members(starterUnit)']);
  });

  it('names nobody twice who gets a copy', () => {
    const [step] = appliedTemplate(byId('copy'), { ...STEP, copies: ['members(starterUnit)'] }).parts;
    expect(step && piecesOf(step, 'lz:Copy').map(({ values }) => values['to'])).toEqual(['members(starterUnit)']);
  });

  it('has one button for handing up, also when it is put on once more', () => {
    const up = { ...REFUSE, name: 'up', label: '请上级定' };
    const [step] = appliedTemplate(byId('escalate'), { ...STEP, outcomes: [AGREE, up] }).parts;
    expect(step && piecesOf(step, 'lz:Outcome')).toEqual([AGREE, up].map(outcomePiece));
  });

  it('keeps its buttons, with handing up beside them', () => {
    const [step] = appliedTemplate(byId('escalate'), STEP).parts;
    expect(step && piecesOf(step, 'lz:Outcome').map(({ values }) => values['name'])).toEqual(['approve', 'refuse', 'up']);
  });

  it('lets those sign who did it', () => {
    const [step] = appliedTemplate(byId('countersign-all'), { ...STEP, rule: 'unitHead(starterUnit)', skipIfSame: 'Task_1' }).parts;
    expect((step?.values?.['loopCharacteristics'] as Piece).values).toMatchObject({ 'lz:collection': 'unitHead(starterUnit)' });
    expect(step && piecesOf(step, 'lz:Assignment')).toEqual([piece('lz:Assignment', { rule: '会签人', mode: 'direct', skipIfSame: 'Task_1' })]);
  });

  it('draws nothing behind it where only settings change', () => {
    expect(['urge', 'copy', 'deadline'].map((id) => tailOf(appliedTemplate(byId(id), STEP)))).toEqual([undefined, undefined, undefined]);
    expect(tailOf(appliedTemplate(byId('countersign-vote'), STEP))).toMatchObject({ entry: 'count', exit: 'on' });
  });
});

describe('a step', () => {
  it.each([
    ['deadline', { ways: 0 }, 'nothingNext'],
    ['deemed-consent', { ways: 2 }, 'severalWays'],
    ['escalate', { hasTimer: true }, 'hasTimer'],
    ['escalate', { isRepeated: true }, 'repeated'],
    ['deadline', { isRepeated: true }, undefined],
    ['countersign-some', { isRepeated: true }, 'repeated'],
    ['countersign-some', { ways: 0, hasTimer: true }, undefined],
    ['urge', { isRepeated: true, hasTimer: true, ways: 2 }, undefined],
  ] as const)('takes %s when %o? Reason: %s', (id, facts, reason) => {
    expect(unfitFor(byId(id).does, { ...STEP, ...facts })).toBe(reason);
  });
});

const sign =
  (votes: Readonly<Record<string, string>>): Play =>
  (part) =>
    Object.entries(votes).map(([by, outcome]): ScenarioStep => ({ complete: { task: part('sign'), by, outcome, opinion: '见意见' } }));
const settle: Play = (part) => [{ complete: { task: part('settle'), outcome: 'settled', opinion: '已协商' } }];
const both =
  (...each: readonly Play[]): Play =>
  (part) =>
    each.flatMap((one) => one(part));
const goneOn: Play = () => [{ expect: { status: 'completed' } }];

describe('a case at such a step', () => {
  it.each<readonly [title: string, id: string, facts: Partial<StepFacts>, steps: Play]>([
    ['signed by all', 'countersign-all', {}, both(sign({ head: 'approve', a: 'approve', b: 'approve' }), goneOn)],
    ['with dissent by its own button', 'countersign-all', {}, both(sign({ head: 'approve', a: 'refuse', b: 'approve' }), settle)],
    ['with the buttons of the template', 'countersign-all', { outcomes: [] }, both(sign({ head: 'agree', a: 'dissent', b: 'agree' }), settle)],
    ['signed by anyone', 'countersign-any', {}, both(sign({ b: 'approve' }), goneOn)],
    ['signed by two', 'countersign-some', {}, both(sign({ head: 'refuse', a: 'approve', b: 'approve' }), goneOn)],
    ['signed by too few', 'countersign-some', {}, both(sign({ head: 'refuse', a: 'approve', b: 'refuse' }), settle)],
    ['in order until dissent', 'countersign-in-order', {}, (part) => [...['approve', 'refuse'].map((outcome): ScenarioStep => ({ complete: { task: part('sign'), outcome, opinion: '见意见' } })), ...settle(part)]],
    ['voted for', 'countersign-vote', {}, both(sign({ head: 'agree', a: 'agree', b: 'against' }), goneOn)],
    ['voted down', 'countersign-vote', {}, both(sign({ head: 'agree', a: 'abstain', b: 'against' }), settle)],
    ['by one person only', 'countersign-all', { rule: 'unitHead(starterUnit)' }, both(sign({ head: 'approve' }), goneOn)],
    ['whose answer is asked for: yes', 'countersign-all', { isDecidedNext: true }, both(sign({ head: 'approve', a: 'approve', b: 'approve' }), goneOn)],
    ['whose vote is asked for: yes', 'countersign-vote', { isDecidedNext: true }, both(sign({ head: 'agree', a: 'agree', b: 'against' }), () => [{ expect: { status: 'completed', variables: { outcome: 'approve' } } }])],
    ['told of in copy', 'copy', { rule: 'starter' }, () => [{ complete: { task: 'step', outcome: 'approve' } }, { expect: { notices: [{ person: 'head' }] } }]],
  ])('%s', async (_, id, facts, steps) => {
    const whole = { ...STEP, ...facts };
    const template = onStep(byId(id), whole);
    const entry = template.entry;
    const named: Play = (part) => steps((key) => part(key)).map((step) => ('complete' in step && step.complete?.task === 'step' ? { complete: { ...step.complete, task: part(entry) } } : step));
    expect(await playTemplate(whole.isDecidedNext ? asked(template) : template, named)).toBe('as written');
  });

  it('whose answer is asked for goes the way of a refusal after dissent', async () => {
    const template = asked(onStep(byId('countersign-any'), { ...STEP, isDecidedNext: true }));
    expect(await playTemplate(template, sign({ a: 'refuse' }))).toContain('end');
  });

  it('is reminded of before and after the limit', async () => {
    const template = onStep(byId('urge'), { ...STEP, rule: 'starter' });
    const steps: Play = (part) => [{ advance: '2 working days' }, { expect: { notices: [{ person: 'a' }] } }, { advance: '2 working days' }, { complete: { task: part('work'), outcome: 'approve' } }];
    expect(await playTemplate(template, steps)).toBe('as written');
  });
});
