import type { JsonObject } from '@liuzhuan/kernel';
import { z } from 'zod';

const variables = z.record(z.string(), z.json()).describe('Variables by name.');
const selector = {
  at: z.string().min(1).describe('Id of the waiting element: the activity, or the catching, boundary or start event itself.'),
  scope: z.string().optional().describe('Scope in which it waits: an id of the output (`s2`), or the id of the sub-process or call activity that opened it.'),
  case: z.int().positive().optional().describe('Which case, 1 = the first started. Absent: any.'),
  occurrence: z.int().positive().optional().describe('Which of several that fit, oldest first; 1 unless given.'),
};

const actions = {
  start: z
    .strictObject({
      node: z.string().optional().describe('A start event. Absent: the none start event, else the only one there is.'),
      process: z.string().optional().describe('Process to start; absent: `process` of the file, else the only executable one.'),
      variables: variables.optional(),
    })
    .describe('Starts a case.'),
  signal: z.strictObject({ name: z.string().min(1), payload: variables.optional() }).describe('A signal from outside: reaches every case that waits for it and begins cases.'),
  message: z
    .strictObject({ name: z.string().min(1), key: z.string().optional(), payload: variables.optional() })
    .describe('A message from outside: for the case that waits for it by its key, else it begins a case; kept until somebody wants it.'),
  complete: z.strictObject({ ...selector, variables: variables.optional() }).describe('A waiting activity is done.'),
  fail: z
    .strictObject({ ...selector, code: z.string().optional(), message: z.string().optional(), variables: variables.optional() })
    .describe('A waiting activity fails: with `code` as a BPMN error, else as an incident.'),
  escalate: z.strictObject({ ...selector, code: z.string(), variables: variables.optional() }).describe('Whoever does a waiting activity escalates.'),
  trigger: z.strictObject({ ...selector, payload: variables.optional() }).describe('A waiting catch element catches: message, signal, timer or condition.'),
  choose: z
    .strictObject({
      at: z.string().min(1).describe('Gateway, or activity with conditional flows.'),
      flows: z.array(z.string()).describe('Ids of the sequence flows it takes; none = the default flow.'),
      scope: z.string().optional(),
      always: z.boolean().optional().describe('Every time from now on; else the next time only. Later choices of the next time queue up.'),
    })
    .describe('Which flows an element takes instead of evaluating conditions.'),
  autocomplete: z
    .union([z.boolean(), z.strictObject({ except: z.array(z.string()).describe('Ids of activities that go on waiting.') })])
    .describe('From now on waiting activities finish by themselves.'),
  advance: z.string().min(1).describe('Moves the clock by a period (`PT10S`, `3 working days`), to a time, or with `idle` until no timer is left.'),
  set: z.strictObject({ variables, scope: z.string().optional(), case: z.int().positive().optional() }).describe('Sets variables of a scope, the case itself by default.'),
  retry: z.strictObject({ ...selector, variables: variables.optional() }).describe('Tries again where an incident stands.'),
  return: z.strictObject({ ...selector, to: z.string(), variables: variables.optional() }).describe('Causal return from a waiting activity to an earlier node.'),
  withdraw: z
    .strictObject({ ...selector, variables: variables.optional() })
    .describe('Takes back the completion of an activity nobody has acted upon since; `at` is the activity completed, `occurrence` 1 its latest visit.'),
  jump: z.strictObject({ ...selector, to: z.string(), variables: variables.optional() }).describe('Gives up a visit, waiting or stuck; its token goes on at another node of the same scope.'),
  addMember: z
    .strictObject({
      ...selector,
      items: z.array(z.json()).describe('One new member for each.'),
      position: z.enum(['before', 'after', 'parallel']).describe('As seen from the member waiting at `at`.'),
      asker: z.json().optional().describe('What the visit itself counts as when it is a plain task: several sign it from now on.'),
    })
    .describe('More members for a running multi-instance activity, or with `asker` for a plain task.'),
  removeMember: z.strictObject(selector).describe('A member of a running multi-instance activity is not asked any more.'),
  suspend: z.strictObject({ case: z.int().positive().optional() }).describe('A case stands still; what falls due meanwhile is kept.'),
  resume: z.strictObject({ case: z.int().positive().optional() }).describe('Ends a suspension.'),
  restart: z
    .strictObject({ case: z.int().positive().optional(), node: z.string().optional().describe('Absent: its beginning.'), variables: variables.optional() })
    .describe('A case that has ended goes on, at its beginning or at a node of its own level.'),
  begin: z
    .strictObject({ ...selector, node: z.string().describe('The activity chosen.') })
    .describe('Which activity of an ad-hoc sub-process, named by `at`, begins next.'),
  conclude: z.strictObject(selector).describe('Nothing more is to be done in an ad-hoc sub-process, named by `at`.'),
  reload: z.strictObject({}).describe('Every case is written down as text and read back, as by a server that is started again: nothing may change.'),
  cancel: z.strictObject({ case: z.int().positive().optional() }).describe('Cancels a case.'),
};

/** One step: exactly one action. */
const step = z.union([
  z.strictObject({ start: actions.start }),
  z.strictObject({ signal: actions.signal }),
  z.strictObject({ message: actions.message }),
  z.strictObject({ complete: actions.complete }),
  z.strictObject({ fail: actions.fail }),
  z.strictObject({ escalate: actions.escalate }),
  z.strictObject({ trigger: actions.trigger }),
  z.strictObject({ choose: actions.choose }),
  z.strictObject({ autocomplete: actions.autocomplete }),
  z.strictObject({ advance: actions.advance }),
  z.strictObject({ set: actions.set }),
  z.strictObject({ retry: actions.retry }),
  z.strictObject({ return: actions.return }),
  z.strictObject({ withdraw: actions.withdraw }),
  z.strictObject({ jump: actions.jump }),
  z.strictObject({ addMember: actions.addMember }),
  z.strictObject({ removeMember: actions.removeMember }),
  z.strictObject({ suspend: actions.suspend }),
  z.strictObject({ resume: actions.resume }),
  z.strictObject({ restart: actions.restart }),
  z.strictObject({ begin: actions.begin }),
  z.strictObject({ conclude: actions.conclude }),
  z.strictObject({ reload: actions.reload }),
  z.strictObject({ cancel: actions.cancel }),
]);

const handler = z
  .strictObject({
    set: z.record(z.string(), z.string()).optional().describe('Variables it sets: FEEL over the variables it sees.'),
    log: z.array(z.string()).optional().describe('Lines for `log` of the output; FEEL when they begin with `=`, and nothing when that gives null.'),
    takes: z.string().optional().describe('How long it takes, e.g. `PT10S`; nothing unless given.'),
    error: z.string().optional().describe('BPMN error code it ends with.'),
    fail: z.string().optional().describe('Message of the incident it ends with.'),
  })
  .describe('What an activity does when it finishes by itself.');

const settings = {
  description: z.string().optional().describe('What these steps show, for whoever reads them.'),
  process: z.string().optional().describe('Process that `start` starts.'),
  now: z.iso.datetime({ offset: true }).optional().describe('Where the virtual clock begins; 2026-01-05T01:00:00.000Z unless given.'),
  constants: variables.optional().describe('Names every expression sees: starter, organisation …'),
  dataStores: variables.optional().describe('What data stores hold at the beginning, by name.'),
  moveLimit: z.number().int().positive().optional().describe('Moves of tokens after which one step counts as an endless loop.'),
  expressions: z
    .record(z.string(), z.string())
    .optional()
    .describe('Texts of conditions, cardinalities and timers in other languages, and the FEEL (for timers: the literal) that replaces them.'),
  handlers: z
    .record(z.string(), handler)
    .optional()
    .describe('Work that is handed out, by element id, script text or service type. A script named here is not evaluated.'),
  foreign: z
    .enum(['refuse', 'stand-in'])
    .optional()
    .describe('`stand-in`: whatever another product left unsaid or said in another language is replaced by something that waits. Default `refuse`.'),
  deliver: z.boolean().optional().describe('Whether messages and signals thrown reach the waiting cases and start events of the file. Default true.'),
};

const script = z.strictObject({ $schema: z.string().optional(), ...settings, steps: z.array(step) });

/** What a steps file may be: a list of steps, or an object with settings beside `steps`. */
export const stepsSchema = z.union([z.array(step), script]).describe('Steps of `liuzhuan simulate`.');

export type Step = z.output<typeof step>;
export type Script = Omit<z.output<typeof script>, '$schema'>;
export type Handler = z.output<typeof handler>;
/** Which waiting element a step means. */
export interface Selector {
  readonly at: string;
  readonly scope?: string | undefined;
  readonly case?: number | undefined;
  readonly occurrence?: number | undefined;
}
export type ActionName = keyof typeof actions;
export type ActionInput<K extends ActionName> = z.output<(typeof actions)[K]>;
/** Variables as JSON; zod's own type of JSON is wider in name only. */
export const asVariables = (value: Readonly<Record<string, unknown>> | undefined): JsonObject => (value ?? {}) as JsonObject;

/** Without steps: start, and let everything finish by itself. */
export const DEFAULT_SCRIPT: Script = { steps: [{ autocomplete: true }, { start: {} }] };

/** Where and why a value is no list of steps. */
export interface StepsProblem {
  readonly where: string;
  readonly reason: string;
}

/** Reads the value of a steps file. */
export function readScript(value: unknown): { readonly ok: true; readonly value: Script } | { readonly ok: false; readonly error: StepsProblem } {
  const listed = Array.isArray(value) ? { steps: value as unknown[] } : value;
  const shape = z.looseObject({ steps: z.array(z.unknown()) }).safeParse(listed);
  if (!shape.success) return failure(shape.error, []);
  for (const [index, entry] of shape.data.steps.entries()) {
    const problem = problemOfStep(entry, ['steps', index]);
    if (problem) return { ok: false, error: problem };
  }
  const read = script.safeParse(listed);
  if (!read.success) return failure(read.error, []);
  return { ok: true, value: read.data };
}

/** Names the one action a step has, and looks at its input alone: a union would only say that no variant fits. */
function problemOfStep(entry: unknown, path: readonly (string | number)[]): StepsProblem | undefined {
  const where = path.join('.');
  const known = Object.keys(actions).join(', ');
  const names = typeof entry === 'object' && entry !== null ? Object.keys(entry) : [];
  const [name = ''] = names;
  if (names.length !== 1) return { where, reason: `a step has exactly one key out of ${known}` };
  if (!Object.hasOwn(actions, name)) return { where, reason: `there is no step "${name}"; known: ${known}` };
  const read = actions[name as ActionName].safeParse((entry as Record<string, unknown>)[name]);
  return read.success ? undefined : failure(read.error, [...path, name]).error;
}

function failure(error: z.ZodError, path: readonly (string | number)[]): { readonly ok: false; readonly error: StepsProblem } {
  const [issue] = error.issues;
  const where = [...path, ...(issue?.path ?? [])].join('.');
  return { ok: false, error: { where: where === '' ? '.' : where, reason: issue?.message ?? '' } };
}
