import { z } from 'zod';

const json = z.json();
const variables = z.record(z.string(), json);
const bilingual = z.strictObject({ zh: z.string(), en: z.string() });

const place = {
  n: z.int().describe('Number of the entry, from 1.'),
  at: z.string().describe('Virtual time, ISO 8601.'),
  case: z.int().describe('Case, from 1.'),
  step: z.int().describe('Step that brought it about, from 0.'),
};

/** What happened, in order. */
const entry = z.union([
  z
    .strictObject({
      ...place,
      kind: z.enum(['entered', 'left', 'completed', 'interrupted', 'withdrawn', 'cancelled', 'triggered', 'incident']),
      element: z.string(),
      scope: z.string(),
      token: z.string(),
      activation: z.string(),
    })
    .describe('A flow node. An element that waits is `completed`, `interrupted`, `withdrawn` or `cancelled` where others are `left`.'),
  z.strictObject({ ...place, kind: z.literal('taken'), flow: z.string(), scope: z.string(), token: z.string() }).describe('A sequence flow.'),
  z.strictObject({ ...place, kind: z.enum(['scope.opened', 'scope.closed', 'scope.cancelled']), element: z.string(), scope: z.string() }),
  z.strictObject({ ...place, kind: z.literal('variables'), scope: z.string(), names: z.array(z.string()) }),
  z.strictObject({ ...place, kind: z.literal('thrown'), element: z.string(), scope: z.string(), event: z.enum(['message', 'signal']), name: z.string() }),
  z.strictObject({ ...place, kind: z.literal('ended'), status: z.enum(['completed', 'cancelled', 'failed']), element: z.string().optional(), error: z.string().optional() }),
]);

const scope = z.strictObject({
  id: z.string(),
  case: z.int(),
  element: z.string().describe('Process, sub-process, call activity or repeated activity that opened it.'),
  process: z.string(),
  parent: z.string().optional(),
});

const wait = z.strictObject({
  case: z.int(),
  element: z.string(),
  kind: z.string().describe('task, service, timer, message, signal …'),
  scope: z.string(),
  occurrence: z.int().describe('As a step would name it, if neither scope nor case were given.'),
  activation: z.string(),
  name: z.string().optional().describe('Of the message or signal.'),
  due: z.string().optional(),
});

const incident = z.strictObject({
  case: z.int(),
  element: z.string(),
  scope: z.string(),
  activation: z.string(),
  code: z.string(),
  params: variables,
  message: bilingual,
});

const caseState = z.strictObject({
  case: z.int(),
  process: z.string(),
  status: z.enum(['active', 'suspended', 'completed', 'cancelled', 'failed']),
  end: z.strictObject({ element: z.string(), error: z.string().optional() }).optional(),
  variables,
});

const diagnostic = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  location: z.record(z.string(), json),
  params: variables,
  message: bilingual,
  cure: bilingual,
});

const logLine = z.strictObject({
  began: z.string().describe('When the work began.'),
  at: z.string().describe('When it ended.'),
  case: z.int(),
  element: z.string(),
  text: z.string(),
});

/** What `liuzhuan simulate --json` prints. */
export const outcomeSchema = z
  .strictObject({
    format: z.literal('liuzhuan.simulation/1'),
    state: z
      .enum(['refused', 'idle', 'active', 'completed', 'incident'])
      .describe('`refused`: the file does not compile; `idle`: nothing was started; `incident`: a token is stuck, or an error nobody caught ended a case.'),
    steps: z.int().describe('Steps carried out.'),
    stopped: z.strictObject({ step: z.int(), diagnostic }).optional().describe('The step that could not be carried out.'),
    now: z.string(),
    cases: z.array(caseState),
    variables: variables.describe('Of the first case.'),
    dataStores: variables.optional().describe('Data stores that hold something, by name: one value for all cases.'),
    trace: z.array(entry),
    scopes: z.array(scope),
    waits: z.array(wait),
    incidents: z.array(incident),
    log: z.array(logLine).describe('What handlers logged, in the order in which their work ended.'),
    diagnostics: z.array(diagnostic).describe('Of reading and compiling.'),
  })
  .describe('Outcome of `liuzhuan simulate`.');

export type SimulationOutcome = z.output<typeof outcomeSchema>;
export type SimulationEntry = z.output<typeof entry>;
export type SimulationScope = z.output<typeof scope>;
export type SimulationWait = z.output<typeof wait>;
export type LogEntry = z.output<typeof logLine>;
