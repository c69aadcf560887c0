import type { DueTexts } from '../due/due-settings';
import type { OutcomeValues } from '../editing/outcomes-of';

/** What a step of the drawing says, as far as an office step put on it has to know. */
export interface StepFacts {
  /** FEEL: who does it, by its own rule or its lane's; empty when nobody is named. */
  readonly rule: string;
  readonly skipIfSame: string;
  readonly due: DueTexts & { readonly warning: boolean };
  readonly outcomes: readonly OutcomeValues[];
  /** Variable that takes the chosen outcome. */
  readonly outcomeVariable: string;
  /** FEEL: who gets a copy already. */
  readonly copies: readonly string[];
  /** Several people do it, or one again and again. */
  readonly isRepeated: boolean;
  /** Sequence flows that leave it. */
  readonly ways: number;
  /** A timer on its edge takes it away already. */
  readonly hasTimer: boolean;
  /** The way on is chosen by what was decided here. */
  readonly isDecidedNext: boolean;
}

/** Outcomes that are a yes, by their names. */
const YES = /同意|赞成|通过|agree|approve|consent/i;
const NO = /不|反对|dis|refuse/i;

/** The outcome that is a yes; else the expected one, else the first. */
export function yesOf<O extends Pick<OutcomeValues, 'name' | 'label' | 'primary'>>(outcomes: readonly O[]): O | undefined {
  const isYes = ({ name, label }: O) => YES.test(`${name} ${label}`) && !NO.test(`${name} ${label}`);
  return outcomes.find(isYes) ?? outcomes.find(({ primary }) => primary) ?? outcomes[0];
}
