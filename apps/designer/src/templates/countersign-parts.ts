import type { OfficeTemplate, TemplateFlow, TemplatePart } from './office-template';
import { choice, line, type Members, type OutcomeChoice, person } from './template-parts';

/** What tells the kinds of countersignature from each other. */
export interface CountersignKind extends Pick<OfficeTemplate, 'id' | 'name' | 'note'> {
  /** What stands on the task. */
  readonly title: string;
  readonly outcomes: readonly OutcomeChoice[];
  readonly members: Pick<Members, 'inOrder' | 'until'>;
  /** Asked after the last signature: what the gateway says, and the FEEL condition of the way to those who do not agree. */
  readonly question: string;
  readonly dissent: string;
  /** Parts before the signatures, or between them and the question. */
  readonly before?: TemplatePart;
  readonly after?: TemplatePart;
  readonly variables?: readonly string[];
}

/** The list of what everybody said: 人, 结论 (the outcome), 意见. */
export const SIGNATURES = '会签记录';
/** How many agreed, in FEEL. */
export const AGREED = `count(${SIGNATURES}[结论 = "agree"])`;
/** Somebody did not agree, in FEEL. */
export const SOMEBODY_DISSENTS = `some 记录 in ${SIGNATURES} satisfies 记录.结论 != "agree"`;

export const AGREE_OR_DISSENT: readonly OutcomeChoice[] = [
  { name: 'agree', label: '同意' },
  { name: 'dissent', label: '有不同意见', opinion: 'required' },
];

/** 会签: a task for each signatory; dissent is settled by the drafter before the case goes on. */
export function countersign({ id, name, note, title, outcomes, members, question, dissent, before, after, variables = [] }: CountersignKind): OfficeTemplate {
  const shift = before ? 1 : 0;
  const gate = 1 + shift + (after ? 1 : 0);
  const parts: readonly TemplatePart[] = [
    ...(before ? [before] : []),
    person('sign', title, [shift, 0], {
      rule: '会签人',
      within: '2 working days',
      remindBefore: '4 working hours',
      outcomes,
      documents: 'read',
      members: { collection: 'members(starterUnit)', element: '会签人', output: '{ 人: 会签人, 结论: outcome, 意见: opinion }', into: SIGNATURES, ...members },
    }),
    ...(after ? [after] : []),
    choice('agreed', [gate, 0], question),
    person('settle', '协商处理会签意见', [gate + 1, 1], {
      rule: 'starter',
      within: '2 working days',
      outcomes: [{ name: 'settled', label: '已协商一致', opinion: 'required' }],
      back: true,
      documents: 'write',
    }),
    choice('on', [gate + 2, 0]),
  ];
  const path = [...(before ? [before.key] : []), 'sign', ...(after ? [after.key] : []), 'agreed'];
  const flows: readonly TemplateFlow[] = [
    ...line(...path),
    { from: 'agreed', to: 'on', name: '是', isDefault: true },
    { from: 'agreed', to: 'settle', name: '否', condition: dissent },
    { from: 'settle', to: 'on' },
  ];
  return {
    id,
    name,
    note,
    icon: 'bpmn-icon-user-task',
    parts,
    flows,
    entry: path[0] ?? 'sign',
    exit: 'on',
    variables: [SIGNATURES, ...variables],
    choose: { part: 'sign', group: 'members' },
  };
}
