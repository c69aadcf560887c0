import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '@liuzhuan/kernel';
import type { TraceEntry } from '@liuzhuan/machine';
import { CaseDriver } from '../testing/case-driver';

/** A scenario: one line per step, `complete a`, `complete a#1` (the second of them), `trigger t`, `return a2 draft`; `with` gives variables. */
interface Scenario {
  readonly variables?: JsonObject;
  readonly steps: readonly { readonly do: string; readonly with?: JsonObject }[];
}

const read = (name: string) => readFileSync(join(__dirname, name), 'utf8');
const names = readdirSync(__dirname).flatMap((file) => (file.endsWith('.scenario.json') ? file.slice(0, -'.scenario.json'.length) : []));

const line = (entry: TraceEntry): string => {
  if (entry.kind === 'taken') return `${entry.token} takes ${entry.flow}`;
  if (entry.kind === 'variables') return `${entry.scope} sets ${entry.names.join(', ')}`;
  return 'token' in entry
    ? `${entry.token} ${entry.kind} ${entry.node} (${entry.activation})`
    : `${entry.kind} ${entry.scope} at ${entry.node}`;
};

function perform(run: CaseDriver, command: string, variables: JsonObject | undefined): void {
  const [verb, name = '', to = ''] = command.split(' ');
  const [node = '', index = '0'] = name.split('#');
  if (verb === 'complete') run.complete(node, variables, Number(index));
  else if (verb === 'trigger') run.trigger(node, variables, Number(index));
  else if (verb === 'return') run.returnTo(node, to, Number(index));
  else throw new Error(`Expected complete, trigger or return but got ${command}`);
}

/** Runs `name.bpmn` through `name.scenario.json`. The result is compared with `name.trace.json`; LZ_UPDATE=1 writes it anew. */
async function traceOf(name: string) {
  const scenario = JSON.parse(read(`${name}.scenario.json`)) as Scenario;
  const run = await CaseDriver.start(read(`${name}.bpmn`), { process: name, variables: scenario.variables ?? {} });
  const report = (command: string) => ({ do: command, trace: run.trace.map(line), effects: run.did(), waiting: run.waiting() });
  const steps = [report('start')];
  for (const { do: command, with: variables } of scenario.steps) {
    perform(run, command, variables);
    steps.push(report(command));
  }
  return { steps, status: run.state.status, variables: run.variables() };
}

describe('golden traces', () => {
  it.each(names)('%s', async (name) => {
    const trace = await traceOf(name);
    if (process.env['LZ_UPDATE'] === '1') writeFileSync(join(__dirname, `${name}.trace.json`), `${JSON.stringify(trace, null, 2)}\n`);
    expect(trace).toEqual(JSON.parse(read(`${name}.trace.json`)));
  });
});
