import { compileDefinitions } from '@liuzhuan/compiler';
import type { Program } from '@liuzhuan/machine';

type Model = Parameters<typeof compileDefinitions>[0];
type Drawn = Record<string, unknown> & { readonly id: string };

/** A sub-process with lines of its own. */
export interface Inner {
  readonly id: string;
  readonly lines: readonly Line[];
}
export type Line = string | Inner;

export const sub = (id: string, ...lines: readonly Line[]): Inner => ({ id, lines });

/** What a node is, by the letters its id begins with. */
const KINDS: Readonly<Record<string, string>> = {
  s: 'startEvent',
  e: 'endEvent',
  t: 'userTask',
  w: 'serviceTask',
  f: 'scriptTask',
  x: 'exclusiveGateway',
  p: 'parallelGateway',
  o: 'inclusiveGateway',
  v: 'eventBasedGateway',
  c: 'intermediateCatchEvent',
  h: 'intermediateThrowEvent',
  r: 'receiveTask',
  n: 'sendTask',
  b: 'boundaryEvent',
  q: 'callActivity',
  d: 'businessRuleTask',
};

const EVENTS: Readonly<Record<string, (name: string) => unknown>> = {
  timer: () => ({ type: 'timer', timeDuration: { kind: 'literal', text: 'P1D' } }),
  cycle: () => ({ type: 'timer', timeCycle: { kind: 'literal', text: 'R/P1D' } }),
  message: (name) => ({ type: 'message', messageRef: name }),
  error: (name) => ({ type: 'error', ...(name === '' ? {} : { errorRef: name }) }),
  link: (name) => ({ type: 'link', name }),
  terminate: () => ({ type: 'terminate' }),
};

/** Settings of a node: `t1: outcomes agree|refuse`, `b1: on t1 timer`, `b2: on t1 continuing cycle`, `t2: members`, `t3: returns t1`. */
function settingsOf(id: string, words: readonly string[]): Record<string, unknown> {
  const settings: Record<string, unknown> = {};
  const has = (word: string): boolean => words.includes(word);
  const after = (word: string): string => words[words.indexOf(word) + 1] ?? '';
  const eventDefinitions = Object.keys(EVENTS)
    .filter(has)
    .map((word) => EVENTS[word]?.(/^(?:message|error|link)$/.test(word) ? after(word) : ''));
  if (eventDefinitions.length > 0) settings['eventDefinitions'] = eventDefinitions;
  if (id.startsWith('r') || id.startsWith('n')) settings['messageRef'] = has('message') ? after('message') : 'reply';
  if (has('on')) Object.assign(settings, { attachedToRef: after('on'), cancelActivity: !has('continuing') });
  if (has('members')) settings['loop'] = repeated({ collection: 'people' }, {});
  if (has('several')) settings['loop'] = repeated({}, { loopCardinality: { text: '3' } });
  if (has('vote')) settings['loop'] = repeated({ collection: 'people' }, { completionCondition: { text: 'enough' } });
  if (has('queue')) settings['loop'] = { ...repeated({ collection: 'people' }, {}), isSequential: true };
  if (has('decides')) settings['decision'] = { ref: id, result: after('decides') };
  if (has('again')) settings['loop'] = { type: 'standard', testBefore: false, loopCondition: { text: 'again' } };
  settings['settings'] = {
    ...{ outcomes: [], outcomeVariable: has('into') ? after('into') : 'outcome', returnTo: [], copyTo: [] },
    ...(has('outcomes')
      ? {
          outcomes: after('outcomes')
            .split('|')
            .map((name) => ({ name, opinion: 'none', primary: false })),
        }
      : {}),
    ...(has('returns') ? { returnTo: after('returns').split(',') } : {}),
    ...(has('nobody') || has('empty') ? { assignment: { rule: has('empty') ? '[]' : 'null', mode: 'direct', skipIfSame: [] } } : {}),
  };
  return settings;
}

const repeated = (settings: unknown, own: Record<string, unknown>) => ({
  type: 'multiInstance',
  isSequential: false,
  behavior: 'All',
  complexBehaviors: [],
  settings,
  ...own,
});

function nodeOf(id: string, parent: string, words: readonly string[]): Drawn {
  const settings = settingsOf(id, words);
  return {
    ...{ id, parent, type: KINDS[id[0] ?? ''] ?? 'task', clauses: [], foreign: [], incoming: [], outgoing: [] },
    ...{
      eventDefinitions: [],
      outputs: [],
      resources: [],
      dataInputs: [],
      dataOutputs: [],
      properties: [],
      dataInputAssociations: [],
      dataOutputAssociations: [],
      boundaryEvents: [],
      startQuantity: 1,
      completionQuantity: 1,
    },
    ...{ isForCompensation: false, eventGatewayType: 'Exclusive', instantiate: false, inMappings: [], outMappings: [] },
    ...(id.startsWith('f') ? { script: 'data', resultVariable: 'data' } : {}),
    ...(id.startsWith('w') ? { service: { type: 'external', inputs: [] } } : {}),
    ...(id.startsWith('q') ? { calledElement: 'called' } : {}),
    ...settings,
  };
}

/** Nodes and flows of one level. `a > b > c` are flows `a-b` and `b-c`; `a > b : FEEL` is conditional, `a > b : default` the default. */
function container(key: string, lines: readonly Line[]): Record<string, unknown> {
  const nodes = new Map<string, Record<string, unknown> & { incoming?: string[]; outgoing?: string[] }>();
  const flows: Record<string, unknown>[] = [];
  const node = (id: string) => {
    const known = nodes.get(id) ?? nodeOf(id, key, []);
    nodes.set(id, known);
    return known as { incoming: string[]; outgoing: string[]; default?: string; type: string; boundaryEvents: string[] };
  };
  for (const line of lines) {
    if (typeof line !== 'string')
      nodes.set(line.id, { ...nodeOf(line.id, key, []), ...container(line.id, line.lines), type: 'subProcess', triggeredByEvent: false });
    else if (!line.includes('>')) {
      const [id = '', rest = ''] = line.split(':');
      const words = rest.trim().split(/\s+/);
      if (nodes.get(id.trim())?.['type'] === 'subProcess') Object.assign(nodes.get(id.trim()) ?? {}, settingsOf(id.trim(), words));
      else nodes.set(id.trim(), nodeOf(id.trim(), key, words));
    }
  }
  for (const line of lines) {
    if (typeof line !== 'string' || !line.includes('>')) continue;
    const [path = '', ...rest] = line.split(/ : /);
    const condition = rest.join(' : ').trim();
    const ids = path.split('>').map((id) => id.trim());
    ids.slice(1).forEach((target, index) => {
      const source = ids[index] ?? '';
      const id = `${source}-${target}`;
      node(source).outgoing.push(id);
      node(target).incoming.push(id);
      const text = index === 0 ? condition : '';
      if (text === 'default') node(source).default = id;
      flows.push({
        id,
        sourceRef: source,
        targetRef: target,
        clauses: [],
        foreign: [],
        ...(text === '' || text === 'default' ? {} : { conditionExpression: { text } }),
      });
    });
  }
  const choosing = new Set(
    [...nodes]
      .filter(([, { type, outgoing = [] }]) => (type === 'exclusiveGateway' || type === 'inclusiveGateway') && outgoing.length > 1)
      .map(([id]) => id),
  );
  for (const flow of flows) {
    const source = String(flow['sourceRef']);
    // A choice nobody explained is a free one.
    if (choosing.has(source) && nodes.get(source)?.['default'] !== flow['id']) flow['conditionExpression'] ??= { text: `${String(flow['id']).replace(/\W/g, '_')} > 1` };
  }
  for (const [id, each] of nodes) if (each['attachedToRef']) node(String(each['attachedToRef'])).boundaryEvents.push(id);
  return {
    flowNodes: [...nodes.values()],
    sequenceFlows: flows,
    lanes: [],
    dataObjects: [],
    dataObjectReferences: [],
    dataStoreReferences: [],
    associations: [],
  };
}

/** Programs of processes drawn as lines of text; they must compile. */
export function programOf(...lines: readonly Line[]): Program {
  const messages = ['order', 'reply', 'notice'].map((id) => ({ id, name: id, clauses: [], foreign: [] }));
  const process = {
    id: 'p',
    type: 'process',
    isExecutable: true,
    clauses: [],
    foreign: [],
    properties: [],
    settings: {},
    ...container('p', lines),
  };
  const model = {
    ...{ globalTasks: [], dataStores: [], itemDefinitions: [], operations: [], diagram: { present: false, shapes: {} } },
    collaborations: [],
    processes: [process],
    messages,
    signals: [],
    errors: [],
    escalations: [],
    positions: {},
    diagnostics: [],
  };
  const { programs, diagnostics } = compileDefinitions(model as unknown as Model);
  const [program] = programs;
  if (!program) throw new Error(`Expected a drawing that compiles but got ${diagnostics.map(({ message }) => message.en).join('; ')}`);
  return JSON.parse(JSON.stringify(program)) as Program;
}
