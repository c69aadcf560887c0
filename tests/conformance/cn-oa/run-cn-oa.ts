import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type BpmnModel, decodeXml, type FlowNode, flowNodesOf, importForeign, type ImportReport, type Process, roundTrip, writeBpmn } from '@liuzhuan/bpmn';
import { compileProcess } from '@liuzhuan/compiler';
import { compileExpression } from '@liuzhuan/feel';
import type { Json, JsonObject } from '@liuzhuan/kernel';
import type { Program } from '@liuzhuan/machine';
import { type Remark, scoreOf, type SuiteScore } from '../suite-score';
import { lostBetween } from '../xml/lost-between';
import { explorable } from './explorable';
import { foreignPartsOf } from './foreign-parts';
import { Walker } from './walk';

interface Imported {
  readonly file: string;
  readonly folder: string;
  readonly problem: string | undefined;
  readonly model: BpmnModel | undefined;
}

/**
 * Approval models of Chinese office systems on Activiti. Nothing is lost on a round trip; every foreign setting is in the report of the
 * import and still in the file; every compiler finding names its element; and an end is reached from everywhere, whatever is chosen.
 */
export async function run(material: string): Promise<SuiteScore> {
  const root = join(material, 'cn-oa');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:bpmn|xml)$/.test(name))
    .sort();
  const imported: Imported[] = [];
  for (const file of files) imported.push(await importOne(root, file));
  const programs = new Map<string, readonly Program[]>();
  for (const folder of new Set(imported.map((one) => one.folder))) {
    programs.set(folder, imported.filter((one) => one.folder === folder).flatMap(({ model }) => (model ? programsOf(model) : [])));
  }
  const remarks = imported.flatMap(({ file, folder, problem, model }): Remark[] => {
    const reason = problem ?? (model && walkProblem(model, programs.get(folder) ?? []));
    return reason === undefined ? [] : [{ case: basename(file), status: 'fail', reason }];
  });
  return scoreOf(files.length, remarks);
}

async function importOne(root: string, file: string): Promise<Imported> {
  const result = (problem: string | undefined, model?: BpmnModel): Imported => ({ file, folder: dirname(file), problem, model });
  const text = decodeXml(readFileSync(join(root, file)));
  if (!text.ok) return result(`cannot be decoded: ${text.error[0]?.message.en}`);
  const written = await roundTrip(text.value);
  if (!written.ok) return result(`cannot be read: ${written.error[0]?.message.en}`);
  const [lost] = [...lostBetween(text.value, written.value.xml), ...lostBetween(written.value.xml, text.value)];
  if (lost !== undefined) return result(`not the same after a round trip: ${lost}`);
  const foreign = await importForeign(text.value, file);
  if (!foreign.ok) return result(`cannot be imported: ${foreign.error[0]?.message.en}`);
  const { document, model, report } = foreign.value;
  return result(importProblem(text.value, await writeBpmn(document), report) ?? unnamedFinding(model), model);
}

const FEEL_SETTINGS: ReadonlySet<string> = new Set(['conditionExpression', 'completionCondition', 'loopCardinality', 'timeDate', 'lz:assignment/@rule', 'lz:starters', 'lz:collection']);

function importProblem(before: string, after: string, { entries }: ImportReport): string | undefined {
  const parts = foreignPartsOf(before);
  const kept = new Set(foreignPartsOf(after).map((part) => JSON.stringify(part)));
  const gone = parts.find((part) => !kept.has(JSON.stringify(part)));
  if (gone) return `${gone.name} of ${gone.owner} is no longer in the imported file`;
  const unreported = parts.find(({ owner, name }) => !entries.some((entry) => entry.extension === name && (entry.elementId ?? '') === owner));
  if (unreported) return `${unreported.name} of ${unreported.owner} is not in the report`;
  const wrong = entries.find(({ setting = '', value = '' }) => FEEL_SETTINGS.has(setting) && !compileExpression(value).ok);
  return wrong && `${wrong.extension} became ${wrong.value}, which is no FEEL`;
}

/** What cannot run is refused; by the element's id, so that somebody can mend it. */
function unnamedFinding(model: BpmnModel): string | undefined {
  const findings = model.processes.flatMap(({ id }) => compileProcess(model, id).diagnostics);
  const unnamed = findings.find(({ severity, location }) => severity === 'error' && location.elementId === undefined);
  return unnamed && `refused without naming the element: ${unnamed.code}`;
}

function programsOf(model: BpmnModel): Program[] {
  const open = explorable(model);
  return open.processes.flatMap(({ id }) => compileProcess(open, id).program ?? []);
}

function walkProblem(model: BpmnModel, others: readonly Program[]): string | undefined {
  const open = explorable(model);
  for (const process of open.processes) {
    const { program, diagnostics } = compileProcess(open, process.id);
    const [error] = diagnostics.filter(({ severity }) => severity === 'error');
    if (!program) return `${process.id} does not compile: ${error?.message.en}`;
    const walker = new Walker([...others.filter(({ id }) => id !== process.id), program]);
    for (const startNode of startsOf(process)) {
      const { problem } = walker.walk(process.id, startNode, variablesFor(open));
      if (problem !== undefined) return `${process.id}: ${problem}`;
    }
  }
  return undefined;
}

/** A process begins at its none start events together, or at one of the others. */
function startsOf({ flowNodes }: Process): (string | undefined)[] {
  const events = flowNodes.flatMap((node) => (node.type === 'startEvent' ? [node] : []));
  const triggered = events.filter(({ eventDefinitions }) => eventDefinitions.length > 0).map(({ id }) => id);
  return triggered.length === events.length && events.length > 0 ? triggered : [undefined, ...triggered];
}

/** Values for the variables that decide how often something is repeated, or when it happens. */
function variablesFor(model: BpmnModel): JsonObject {
  const values: Record<string, Json> = {};
  for (const node of model.processes.flatMap(flowNodesOf)) Object.assign(values, valuesOf(node));
  return values;
}

const WORD = /[\p{L}_][\p{L}\p{N}_]*/gu;
const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;

function valuesOf(node: FlowNode): Record<string, Json> {
  const values: Record<string, Json> = {};
  const give = (text: string | undefined, value: Json) => {
    if (text !== undefined && NAME.test(text)) values[text] = value;
  };
  if ('loop' in node && node.loop?.type === 'multiInstance') {
    give(node.loop.settings.collection, ['p1', 'p2']);
    give(node.loop.loopCardinality?.text, 2);
    for (const [name] of node.loop.completionCondition?.text.matchAll(WORD) ?? []) if (!name.startsWith('numberOf')) give(name, 1);
  }
  for (const event of 'eventDefinitions' in node ? node.eventDefinitions : []) {
    if (event.type === 'timer') give(event.timeDate?.text, '2026-11-05T09:00:00+08:00');
  }
  return values;
}
