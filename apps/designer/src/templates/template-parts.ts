import type { Piece, PieceValue, TemplateFlow, TemplatePart } from './office-template';

type At = readonly [column: number, row: number];

/** A model object of a template, e.g. `piece('lz:Copy', { to: 'principal()' })`. */
export const piece = (type: string, values: Readonly<Record<string, PieceValue>>): Piece => ({ type, values });
const expression = (body: string): Piece => piece('bpmn:FormalExpression', { body });

export interface OutcomeChoice {
  readonly name: string;
  readonly label: string;
  readonly opinion?: 'required' | 'optional';
}

/** What a person does: who (FEEL), by when (working time), and the buttons, the first of which is the expected one. */
export interface HumanStep {
  readonly rule: string;
  /** Several candidates, one of whom takes it. */
  readonly claim?: boolean;
  readonly within: string;
  readonly remindBefore?: string;
  readonly remindEvery?: string;
  readonly escalateTo?: string;
  readonly outcomes: readonly OutcomeChoice[];
  readonly outcomeVariable?: string;
  /** May be sent back to the task before, when there is one. */
  readonly back?: boolean;
  readonly documents?: 'read' | 'write';
  /** Versions are locked on completion, or on this outcome only. */
  readonly lock?: true | string;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly members?: Members;
}

/** One task for each member of a list. */
export interface Members {
  /** FEEL list of persons. */
  readonly collection: string;
  readonly element: string;
  /** FEEL per member, gathered in the list `into`. */
  readonly output: string;
  readonly into: string;
  readonly inOrder?: boolean;
  /** FEEL: ends before everybody has done it. */
  readonly until?: string;
}

const loopOf = ({ collection, element, output, into, inOrder = false, until }: Members): Piece =>
  piece('bpmn:MultiInstanceLoopCharacteristics', {
    isSequential: inOrder,
    'lz:collection': collection,
    'lz:element': element,
    'lz:output': output,
    'lz:into': into,
    ...(until === undefined ? {} : { completionCondition: expression(until) }),
  });

const documentsOf = ({ documents, lock }: HumanStep): readonly Piece[] =>
  documents === undefined ? [] : [piece('lz:Documents', { access: documents, ...(lock === true ? { lock: true } : lock === undefined ? {} : { lockOn: lock }) })];

/** A user task with everything an officer needs to see. */
export function person(key: string, name: string, at: At, step: HumanStep): TemplatePart {
  const { rule, claim = false, within, remindBefore, remindEvery, escalateTo, outcomes, outcomeVariable, back = false, outputs = {}, members } = step;
  const due = { within, ...(remindBefore && { remindBefore }), ...(remindEvery && { remindEvery }), ...(escalateTo && { escalateTo }) };
  return {
    key,
    type: 'bpmn:UserTask',
    name,
    at,
    values: { ...(outcomeVariable && { 'lz:outcomeVariable': outcomeVariable }), ...(members && { loopCharacteristics: loopOf(members) }) },
    extensions: [
      piece('lz:Assignment', { rule, mode: claim ? 'claim' : 'direct' }),
      piece('lz:Due', due),
      ...outcomes.map(({ name: value, label, opinion = 'optional' }, index) => piece('lz:Outcome', { name: value, label, opinion, ...(index === 0 && { primary: true }) })),
      ...(back ? [piece('lz:Return', { to: '@{before}' })] : []),
      ...documentsOf(step),
      ...Object.entries(outputs).map(([target, source]) => piece('lz:Output', { target, source })),
    ],
  };
}

/** Takes the first way whose condition holds; without a name it only joins. */
export const choice = (key: string, at: At, name?: string): TemplatePart => ({ key, type: 'bpmn:ExclusiveGateway', name, at });

/** A FEEL context whose entries become variables, or a value for the variable `result`. */
export const script = (key: string, name: string, at: At, text: string, result?: string): TemplatePart => ({
  key,
  type: 'bpmn:ScriptTask',
  name,
  at,
  values: { scriptFormat: 'feel', script: text, ...(result && { 'lz:result': result }) },
});

/** One of the engine's services with its inputs (FEEL) and what is written afterwards. */
export const service = (key: string, name: string, at: At, type: string, inputs: Readonly<Record<string, string>>, after: { readonly result?: string; readonly outputs?: Readonly<Record<string, string>> } = {}): TemplatePart => ({
  key,
  type: 'bpmn:ServiceTask',
  name,
  at,
  extensions: [
    piece('lz:Service', { type, ...(after.result && { result: after.result }), inputs: Object.entries(inputs).map(([input, value]) => piece('lz:Input', { name: input, value })) }),
    ...Object.entries(after.outputs ?? {}).map(([target, source]) => piece('lz:Output', { target, source })),
  ],
});

/** A time limit on a part; interrupting unless told otherwise. */
export const limit = (key: string, name: string, host: string, duration: string, interrupting = true): TemplatePart => ({
  key,
  type: 'bpmn:BoundaryEvent',
  name,
  host,
  values: { cancelActivity: interrupting, eventDefinitions: [piece('bpmn:TimerEventDefinition', { timeDuration: expression(duration) })] },
});

export const end = (key: string, name: string, at: At): TemplatePart => ({ key, type: 'bpmn:EndEvent', name, at });

/** Flows along a line of parts. */
export const line = (...keys: readonly string[]): readonly TemplateFlow[] => keys.slice(1).map((to, index) => ({ from: keys[index] ?? to, to }));
