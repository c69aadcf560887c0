import type { ModdleElement } from '../moddle/moddle-element';
import { childOf, textOf } from '../read/moddle-access';
import { assumed, type Finding, translated, untranslated } from './finding';
import { assignmentOf, expressionToFeel, hasJuel, juelToFeel } from './juel/juel-to-feel';

/** An expression in a place of BPMN's own, and what became of it. */
export interface StandardFinding {
  readonly property: string;
  readonly original: string;
  readonly finding: Finding;
}

const CONDITIONS: Readonly<Record<string, readonly string[]>> = {
  'bpmn:SequenceFlow': ['conditionExpression'],
  'bpmn:ConditionalEventDefinition': ['condition'],
  'bpmn:StandardLoopCharacteristics': ['loopCondition'],
  'bpmn:MultiInstanceLoopCharacteristics': ['loopCardinality', 'completionCondition'],
  'bpmn:ComplexGateway': ['activationCondition'],
  'bpmn:AdHocSubProcess': ['completionCondition'],
};
/** Texts that are literals unless they begin with `=`. */
const TIMES = ['timeDate', 'timeDuration', 'timeCycle'];
const FEEL = /feel/i;
const JUEL = /^(?:juel|uel)$/i;

/** Translates JUEL where BPMN itself has expressions: conditions, repetitions, times and scripts. */
export function translateStandardExpressions(element: ModdleElement): StandardFinding[] {
  const conditions = CONDITIONS[element.$type] ?? [];
  const times = element.$type === 'bpmn:TimerEventDefinition' ? TIMES : [];
  return [
    ...conditions.flatMap((property) => translateBody(element, property, '')),
    ...times.flatMap((property) => translateBody(element, property, '= ')),
    ...(element.$instanceOf('bpmn:ScriptTask') ? translateScript(element) : []),
  ];
}

function translateBody(element: ModdleElement, property: string, mark: string): StandardFinding[] {
  const expression = childOf(element, property);
  const original = expression && textOf(expression, 'body')?.trim();
  if (!expression || original === undefined || !hasJuel(original)) return [];
  const feel = juelToFeel(original);
  if (!feel.ok) return [{ property, original, finding: untranslated('expression-unknown', { part: feel.error }) }];
  expression.set('body', `${mark}${feel.value}`);
  if (textOf(expression, 'language') !== undefined) expression.set('language', undefined);
  return [{ property, original, finding: translated(property, feel.value) }];
}

/** A script that is one expression or one assignment means the same in JUEL, Groovy and JavaScript; longer ones are left. */
function translateScript(element: ModdleElement): StandardFinding[] {
  const language = textOf(element, 'scriptFormat') ?? '';
  const original = textOf(element, 'script')?.trim() ?? '';
  if (original === '' || FEEL.test(language) || (language === '' && !hasJuel(original))) return [];
  const assignment = assignmentOf(original);
  const source = assignment ?? (hasJuel(original) ? juelToFeel(original) : expressionToFeel(original.replace(/;$/, '')));
  if (!source.ok) return [{ property: 'script', original, finding: untranslated('script-language', { language }) }];
  // The value of a script without a variable for it is dropped there; here it would have to be a context.
  if (!assignment && textOf(element, 'lz:result') === undefined) return [{ property: 'script', original, finding: untranslated('script-language', { language }) }];
  const { value } = source;
  const feel = typeof value === 'string' ? value : value.source;
  element.set('scriptFormat', 'feel');
  element.set('script', feel);
  if (typeof value !== 'string') element.set('lz:result', value.target);
  return [{ property: 'script', original, finding: JUEL.test(language) ? translated('script', feel) : assumed('script', feel, 'idiom') }];
}
