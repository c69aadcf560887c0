import type { OfficeTemplate, TemplateFlow, TemplatePart } from './office-template';
import { choice, limit, line, person } from './template-parts';

const LEVELS = [
  { key: 'head', name: '科室负责人研判', rule: 'unitHead(starterUnit)' },
  { key: 'leader', name: '分管领导研判', rule: 'leaderInCharge(starterUnit)' },
  { key: 'principal', name: '主要领导审定', rule: 'principal()' },
] as const;

/** One level: decides, or hands up; who lets the time pass hands up, too. The last one decides. */
function levelOf(index: number): { readonly parts: readonly TemplatePart[]; readonly flows: readonly TemplateFlow[] } {
  const level = LEVELS[index];
  const next = LEVELS[index + 1];
  if (!level) return { parts: [], flows: [] };
  const { key, name, rule } = level;
  const step = { rule, within: '4 working hours', remindBefore: '1 working hour', outcomeVariable: '研判结论', back: index === 0, documents: 'write' } as const;
  const can = { name: 'can', label: '能办', opinion: 'required' } as const;
  if (!next) {
    const last = person(key, name, [index * 2, 0], { ...step, outcomes: [can, { name: 'refuse', label: '确实不能办', opinion: 'required' }] });
    return { parts: [last], flows: line(key, 'on') };
  }
  return {
    parts: [
      person(key, name, [index * 2, 0], { ...step, outcomes: [can, { name: 'up', label: '提请上一级', opinion: 'required' }] }),
      limit(`${key}-late`, '逾期提级', key, '4 working hours'),
      choice(`${key}-can`, [index * 2 + 1, 0], '能办？'),
    ],
    flows: [
      ...line(key, `${key}-can`),
      { from: `${key}-can`, to: 'on', name: '能办', condition: '研判结论 = "can"' },
      { from: `${key}-can`, to: next.key, name: '提请上一级', isDefault: true },
      { from: `${key}-late`, to: next.key },
    ],
  };
}

const levels = LEVELS.map((_, index) => levelOf(index));

/** 逐级提级: head of the unit, leader in charge, principal; each decides or hands up, the last decides. */
export const ESCALATE: OfficeTemplate = {
  id: 'escalate',
  name: { zh: '逐级提级', en: 'Escalate by level' },
  note: { zh: '科室负责人、分管领导、主要领导逐级研判，逾期自动提级', en: 'Each level decides or hands up; late ones are handed up' },
  icon: 'bpmn-icon-user-task',
  parts: [...levels.flatMap(({ parts }) => parts), choice('on', [5, 0])],
  flows: levels.flatMap(({ flows }) => flows),
  entry: 'head',
  exit: 'on',
  variables: ['研判结论'],
  choose: { part: 'head', group: 'assignment' },
};
