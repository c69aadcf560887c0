import type { OutcomeValues } from '../editing/outcomes-of';
import type { OfficeTemplate, Piece, TemplateFlow, TemplatePart } from './office-template';
import { withTexts } from './rewrite-template';
import { type StepFacts, yesOf } from './step-facts';
import { line, piece, script } from './template-parts';

const columnOf = ({ at }: TemplatePart): number => at?.[0] ?? 0;

/** What stands before the signatures, said in place: a step that is there already has its way in. */
function withoutBefore(template: OfficeTemplate, step: TemplatePart): OfficeTemplate {
  const before = template.parts.filter((part) => columnOf(part) < columnOf(step));
  const values = before.flatMap(({ values: { 'lz:result': result, script: text } = {} }) => (typeof result === 'string' && typeof text === 'string' ? [[result, text] as const] : []));
  const said = withTexts({ ...template, parts: template.parts.filter((part) => !before.includes(part)) }, (text) => values.reduce((each, [name, value]) => each.replaceAll(name, value), text));
  const keys = new Set(said.parts.map(({ key }) => key));
  return { ...said, flows: said.flows.filter(({ from, to }) => keys.has(from) && keys.has(to)), variables: said.variables.filter((name) => values.every(([result]) => result !== name)) };
}

/** Names of outcomes. */
interface Answers {
  readonly yes: string;
  readonly no: string;
}

/** What the step's own buttons say; undefined where they do not say both yes and something else. */
function ownAnswers(outcomes: readonly OutcomeValues[]): Answers | undefined {
  const yes = yesOf(outcomes);
  const no = outcomes.find((outcome) => outcome !== yes);
  return yes && no && { yes: yes.name, no: no.name };
}

/** Signatures on a step: who did it alone takes part with others, and dissent is settled behind it, or decides as one person's answer did. */
export function countersigned(alone: OfficeTemplate, general: OfficeTemplate, facts: StepFacts): OfficeTemplate {
  const { rule, skipIfSame, outcomes, outcomeVariable, isDecidedNext } = facts;
  const signing = general.parts.find(({ key }) => key === alone.entry);
  const [own] = alone.parts;
  if (!signing || !own) throw new Error(`Expected a part ${alone.entry} in template ${general.id} but there is none`);
  const buttons = (signing.extensions ?? []).filter(({ type }) => type === 'lz:Outcome');
  const answers = ownAnswers(outcomes);
  // A vote asks more than yes and no: the template brings its buttons.
  const kept = buttons.length === 2 ? answers : undefined;
  const here = withoutBefore(general, signing);
  const template = kept ? withTexts(here, (text) => text.replaceAll('"agree"', JSON.stringify(kept.yes))) : here;
  const sign = template.parts.find(({ key }) => key === alone.entry) ?? signing;
  const loop = sign.values?.['loopCharacteristics'] as Piece;
  const step: TemplatePart = {
    ...own,
    values: { loopCharacteristics: piece(loop.type, { ...loop.values, ...(rule !== '' && { 'lz:collection': rule }) }) },
    extensions: [
      piece('lz:Assignment', { rule: String(loop.values['lz:element']), mode: 'direct', ...(skipIfSame !== '' && { skipIfSame }) }),
      ...(own.extensions ?? []),
      ...(kept ? [] : buttons),
    ],
  };
  const behind = isDecidedNext && answers ? decided(template, sign, outcomeVariable, answers) : settled(template, sign);
  return { ...alone, parts: [step, ...behind.parts], flows: behind.flows, exit: behind.exit, variables: template.variables };
}

interface Behind {
  readonly parts: readonly TemplatePart[];
  readonly flows: readonly TemplateFlow[];
  readonly exit: string;
}

/** As in the template: who disagrees is talked with before the case goes on. */
function settled({ parts, flows, exit }: OfficeTemplate, sign: TemplatePart): Behind {
  const shift = columnOf(sign);
  const moved = parts.filter((part) => part !== sign).map((part): TemplatePart => (part.at ? { ...part, at: [part.at[0] - shift, part.at[1]] } : part));
  return { parts: moved, flows, exit };
}

/** What comes behind the step asks for its answer already: the signatures are brought together into that answer. */
function decided({ parts, flows }: OfficeTemplate, sign: TemplatePart, variable: string, { yes, no }: Answers): Behind {
  const counting = parts.filter(({ type }) => type === 'bpmn:ScriptTask').map((part, index): TemplatePart => ({ ...part, at: [index + 1, 0] }));
  const dissent = flows.find(({ condition }) => condition !== undefined)?.condition ?? 'false';
  const joint = script('joint', '汇总会签结论', [counting.length + 1, 0], `if ${dissent} then ${JSON.stringify(no)} else ${JSON.stringify(yes)}`, variable);
  const behind = [...counting, joint];
  return { parts: behind, flows: line(sign.key, ...behind.map(({ key }) => key)), exit: joint.key };
}
