import { readSpan } from '../due/span-literal';
import type { OutcomeValues } from '../editing/outcomes-of';
import { countersigned } from './applied-countersign';
import type { OfficeTemplate, Piece, TemplatePart } from './office-template';
import type { ApplicationEffect, StepApplication } from './step-applications';
import type { StepFacts } from './step-facts';
import { piece } from './template-parts';

/** What the administrator chose before an office step is put on a step. */
export interface ApplicationChoice {
  /** The step's own limit gives way to that of the template. Default: it stays. */
  readonly newLimit?: boolean;
}

/** The outcome by which a level hands the case up. */
export const HAND_UP = 'up';

/** Settings of a type in a part of a template. */
export const piecesOf = ({ extensions = [] }: TemplatePart, type: string): readonly Piece[] => extensions.filter((each) => each.type === type);

/** The part of a template that stands for the step it is put on. */
export function partForStep({ of }: StepApplication): TemplatePart {
  const part = of.parts.find(({ key }) => key === of.choose.part);
  if (!part) throw new Error(`Expected a part ${of.choose.part} in template ${of.id} but there is none`);
  return part;
}

/** The limit a template brings, e.g. `3 working days`; empty when it has none. */
export const limitOf = (application: StepApplication): string => String(piecesOf(partForStep(application), 'lz:Due')[0]?.values['within'] ?? '');

const isDays = (unit: string) => unit === 'working-days' || unit === 'days';

/** A reminder comes before the limit, but after the beginning. */
function reminderWithin(within: string, wanted: string): string {
  const [limit, remind] = [readSpan(within), readSpan(wanted)];
  if (!limit || !remind) return wanted;
  const fits = isDays(limit.unit) === isDays(remind.unit) ? remind.count < limit.count : isDays(limit.unit);
  return fits ? wanted : '1 working hour';
}

/** The limit of the step with what the template adds. What the step says itself stays, unless its limit was to give way. */
function dueWith(template: Piece, { due }: StepFacts, { newLimit = false }: ApplicationChoice): Piece {
  const { within: ownWithin, by, anchor, warning, ...texts } = due;
  const keeps = !newLimit && (ownWithin !== '' || by !== '');
  const limit = keeps ? { within: ownWithin, by, anchor } : { within: String(template.values['within']), by: '', anchor: '' };
  const remindBefore = reminderWithin(limit.within, String(template.values['remindBefore'] ?? ''));
  const values = { ...template.values, remindBefore, ...filled(texts), ...limit, warning };
  return piece('lz:Due', filled(values));
}

const filled = <V extends string | boolean | object>(values: Readonly<Record<string, V>>): Readonly<Record<string, V>> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== false));

/** A button as it is written in a template. */
export const outcomePiece = (outcome: OutcomeValues): Piece => piece('lz:Outcome', filled({ ...outcome }));

const ownOutcomes = ({ outcomes }: StepFacts): readonly Piece[] => outcomes.map(outcomePiece);

type Outcomes = (template: TemplatePart, facts: StepFacts) => readonly Piece[];

const whereNone: Outcomes = (template, facts) => (facts.outcomes.length === 0 ? piecesOf(template, 'lz:Outcome') : []);

/** What is on offer already, and handing up. */
const handingUp: Outcomes = (template, facts) => {
  const [own, brought] = [ownOutcomes(facts), piecesOf(template, 'lz:Outcome')];
  if (own.length === 0) return brought;
  const isUp = ({ values }: Piece) => values['name'] === HAND_UP;
  return own.some(isUp) ? own : [...own, ...brought.filter(isUp)];
};

const OUTCOMES: Readonly<Partial<Record<ApplicationEffect, Outcomes>>> = { consent: whereNone, levels: handingUp };

/**
 * The template as an existing step would have it: the first part stands for the step, with those settings alone that change (all of a type
 * are replaced by those given), the others are to be drawn behind it. What happens at the limit is not among them: it is drawn as by hand.
 */
export function appliedTemplate(application: StepApplication, facts: StepFacts, choice: ApplicationChoice = {}): OfficeTemplate {
  const { of, does, group } = application;
  const template = partForStep(application);
  const [due] = piecesOf(template, 'lz:Due');
  const settings: readonly Piece[] = [...(due ? [dueWith(due, facts, choice)] : []), ...(OUTCOMES[does]?.(template, facts) ?? [])];
  const step: TemplatePart = { key: template.key, type: 'bpmn:UserTask', at: [0, 0], extensions: settings };
  const alone: OfficeTemplate = { ...of, parts: [step], flows: [], entry: step.key, exit: step.key, variables: [], choose: { part: step.key, group } };
  if (does === 'copy') return { ...alone, parts: [{ ...step, extensions: [...new Set([...facts.copies, copyTo(template)])].map((to) => piece('lz:Copy', { to })) }] };
  return does === 'countersign' ? countersigned(alone, of, facts) : alone;
}

/** Whom the template tells: what its notification service is given. */
function copyTo(template: TemplatePart): string {
  const inputs = piecesOf(template, 'lz:Service').flatMap(({ values }) => (values['inputs'] ?? []) as readonly Piece[]);
  return String(inputs.find(({ values }) => values['name'] === 'to')?.values['value'] ?? '');
}
