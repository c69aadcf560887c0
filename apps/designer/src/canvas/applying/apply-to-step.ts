import { type Locale, textOf } from '@liuzhuan/ui';
import { timerOf } from '../../due/delay-timer';
import { drawDelay } from '../../due/draw-delay';
import { dueOf } from '../../due/due-settings';
import { DUE_TEXTS } from '../../due/due-texts';
import { textAt } from '../../editing/extension-values';
import { replacedContainer } from '../../editing/replaced-container';
import { type ApplicationChoice, appliedTemplate, HAND_UP } from '../../templates/applied-template';
import { pieceObject } from '../../templates/build-template';
import type { TemplatePart } from '../../templates/office-template';
import { withFreeNames } from '../../templates/rewrite-template';
import type { ApplicationEffect, StepApplication } from '../../templates/step-applications';
import { type StepFacts, yesOf } from '../../templates/step-facts';
import { tailOf } from '../../templates/tail-of';
import { inOneStep } from '../in-one-step';
import type { OpenDrawing } from '../modeler-context';
import { type DiagramElement, serviceOf } from '../modeler-services';
import { placeBehind } from '../templates/place-behind';
import { writtenVariables } from '../templates/template-elements';
import { waysOn } from '../ways-on';
import { letHandUp, takeOutcome } from './let-hand-up';

/** An office step to be put on a step, and how. */
export interface Application {
  readonly application: StepApplication;
  readonly facts: StepFacts;
  readonly choice: ApplicationChoice;
  /** Language of the names on the drawing. */
  readonly locale: Locale;
}

/** Gives a step settings; those of other kinds, and what is not ours, stay. */
function putOn({ modeler }: OpenDrawing, step: DiagramElement, { values = {}, extensions = [] }: Pick<TemplatePart, 'values' | 'extensions'>): void {
  const factory = serviceOf(modeler, 'bpmnFactory');
  const object = step.businessObject;
  const types = [...new Set(extensions.map(({ type }) => type))];
  const made = new Map(types.map((type) => [type, extensions.filter((each) => each.type === type).map((each) => pieceObject(each, factory))]));
  const own = Object.entries(values).map(([name, value]) => {
    const content = typeof value === 'object' && 'type' in value ? pieceObject(value, factory) : value;
    if (typeof content === 'object' && '$type' in content) content.$parent = object;
    return [name, content] as const;
  });
  serviceOf(modeler, 'modeling').updateProperties(step, { ...Object.fromEntries(own), extensionElements: replacedContainer(object, made, factory) });
}

const nextOf = (step: DiagramElement): DiagramElement | undefined => waysOn(step)[0]?.target;

type AtLimit = (drawing: OpenDrawing, step: DiagramElement, applied: Application) => void;

/** Somebody else takes the step over when its time is up; undefined where nothing follows. */
function takeOver(drawing: OpenDrawing, step: DiagramElement, name: string, superior: { readonly name: string; readonly rule: string; readonly within: string }): DiagramElement | undefined {
  const [timer, next] = [timerOf(dueOf(step.businessObject)), nextOf(step)];
  return timer && next ? drawDelay(drawing, step, { name, timer, superior, next }) : undefined;
}

/** 到期转上级: to whom it is reported when late. */
const toSuperior: AtLimit = (drawing, step, { locale }) => {
  const name = textOf(DUE_TEXTS, locale, 'superiorTask', { name: textAt(step.businessObject, 'name') });
  takeOver(drawing, step, textOf(DUE_TEXTS, locale, 'superiorName'), { name, rule: dueOf(step.businessObject).escalateTo, within: '1 working day' });
};

/** Asked once more, then silence counts as consent. Several people are not asked again: who has answered has answered. */
const toConsent: AtLimit = (drawing, step, { facts, locale }) => {
  const name = textOf(DUE_TEXTS, locale, 'againTask', { name: textAt(step.businessObject, 'name') });
  const asked = facts.isRepeated ? step : takeOver(drawing, step, textOf(DUE_TEXTS, locale, 'againName'), { name, rule: facts.rule, within: '1 working day' });
  const [timer, next] = [asked && timerOf(dueOf(asked.businessObject)), asked && nextOf(asked)];
  if (!asked || !timer || !next) return;
  drawDelay(drawing, asked, { name: textOf(DUE_TEXTS, locale, 'consentName'), timer, outcome: yesOf(facts.outcomes)?.name ?? 'agree', next });
};

const LEVELS = [
  { text: 'leaderTask', rule: 'leaderInCharge(starterUnit)' },
  { text: 'principalTask', rule: 'principal()' },
] as const;

/** Level after level takes over by delay, or because it is handed up; the last decides. */
const toLevels: AtLimit = (drawing, step, { facts, locale }) => {
  const within = dueOf(step.businessObject).within || '1 working day';
  const name = textAt(step.businessObject, 'name');
  const levels: DiagramElement[] = [step];
  for (const { text, rule } of LEVELS) {
    const below = levels.at(-1);
    const level = below && takeOver(drawing, below, textOf(DUE_TEXTS, locale, 'levelName'), { name: textOf(DUE_TEXTS, locale, text, { name }), rule, within });
    if (level) levels.push(level);
  }
  const highest = levels.at(-1);
  if (!highest || highest === step) return;
  takeOutcome(drawing, highest, HAND_UP);
  const handingUp = { variable: facts.outcomeVariable, outcome: HAND_UP, name: textOf(DUE_TEXTS, locale, 'handUp'), question: textOf(DUE_TEXTS, locale, 'handUpAsked'), otherwise: textOf(DUE_TEXTS, locale, 'handUpNot') };
  levels.forEach((below, index) => {
    const [next, ...others] = levels.slice(index + 1);
    if (next) letHandUp(drawing, below, [next, ...others], handingUp);
  });
  // Its way on was there before everything moved.
  for (const onward of waysOn(highest)) serviceOf(drawing.modeler, 'modeling').layoutConnection(onward, { waypoints: [], preferredLayouts: ['h:v'] });
};

const AT_LIMIT: Readonly<Partial<Record<ApplicationEffect, AtLimit>>> = { superior: toSuperior, consent: toConsent, levels: toLevels };

/** Puts an office step on a step, as one step of undo: its settings, what comes behind it, and what happens at its limit. */
export function applyToStep(drawing: OpenDrawing, step: DiagramElement, applied: Application): void {
  const { application, facts, choice } = applied;
  const template = withFreeNames(appliedTemplate(application, facts, choice), writtenVariables(drawing.modeler));
  const [own] = template.parts;
  const tail = tailOf(template);
  inOneStep(drawing.modeler, () => {
    if (own) putOn(drawing, step, own);
    if (tail) placeBehind(drawing.modeler, tail, step);
    AT_LIMIT[application.does]?.(drawing, step, applied);
  });
}
