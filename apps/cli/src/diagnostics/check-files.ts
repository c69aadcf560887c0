import { type BpmnModel, parseBpmn } from '@liuzhuan/bpmn';
import { compileDefinitions } from '@liuzhuan/compiler';
import { checkForm, HOST_FUNCTION_NAMES } from '@liuzhuan/engine';
import { checkDecisions, parseDecisions } from '@liuzhuan/feel';
import { type Diagnostic, isJsonObject, type Json } from '@liuzhuan/kernel';
import { lintProcess, type LintResources } from '@liuzhuan/lint';
import { parseDeadline } from '@liuzhuan/worktime';
import { diagnose } from '../codes';
import type { SourceFile } from '../simulation/load-files';
import { positioned } from './print-diagnostics';

interface Provided {
  readonly forms: string[];
  readonly decisions: string[];
}

/** Parses, compiles and lints files; forms and decisions given with them are what the drawings may refer to. */
export async function checkFiles(files: readonly SourceFile[]): Promise<readonly Diagnostic[]> {
  const provided: Provided = { forms: [], decisions: [] };
  const found: Diagnostic[] = [];
  for (const file of files) {
    if (file.kind === 'dmn') found.push(...(await checkTable(file, provided)));
    if (file.kind === 'form') found.push(...checkFormFile(file, provided));
  }
  const models: BpmnModel[] = [];
  for (const { kind, content, name } of files) {
    if (kind !== 'bpmn') continue;
    const parsed = await parseBpmn(content, name);
    if (parsed.ok) models.push(parsed.value);
    else found.push(...parsed.error);
  }
  const resources = resourcesOf(files, provided, models);
  for (const model of models) {
    const compiled = compileDefinitions(model);
    const own = [...model.diagnostics, ...compiled.diagnostics, ...lintProcess(model, resources)];
    found.push(...positioned(withoutRepetition(own.map((diagnostic) => inFile(diagnostic, model.resource))), [model]));
  }
  return found;
}

/** Only what was given can be missed: a single drawing is not blamed for forms and tables that lie elsewhere. */
function resourcesOf(files: readonly SourceFile[], { forms, decisions }: Provided, models: readonly BpmnModel[]): LintResources {
  const has = (kind: SourceFile['kind']) => files.some((file) => file.kind === kind);
  return {
    ...(has('form') ? { formKeys: forms } : {}),
    ...(has('dmn') ? { decisionIds: decisions } : {}),
    ...(models.length > 1 ? { processIds: models.flatMap((model) => model.processes.map((process) => process.id)) } : {}),
    isTimeLiteral: (text) => parseDeadline(text).ok,
  };
}

async function checkTable({ name, content }: SourceFile, provided: Provided): Promise<readonly Diagnostic[]> {
  const parsed = await parseDecisions(content, name);
  if (!parsed.ok) return parsed.error;
  provided.decisions.push(...parsed.value.decisions.map((decision) => decision.id));
  return checkDecisions(parsed.value, HOST_FUNCTION_NAMES).map((diagnostic) => inFile(diagnostic, name));
}

function checkFormFile({ name, content }: SourceFile, provided: Provided): readonly Diagnostic[] {
  let schema: Json;
  try {
    schema = JSON.parse(content) as Json;
  } catch (error) {
    return [diagnose('file-unreadable', { resource: name }, { file: name, reason: error instanceof Error ? error.message : String(error) })];
  }
  if (!isJsonObject(schema)) return [diagnose('file-unreadable', { resource: name }, { file: name, reason: 'object expected' })];
  const key = typeof schema['id'] === 'string' ? schema['id'] : (name.split('/').at(-1)?.split('.')[0] ?? name);
  provided.forms.push(key);
  return checkForm(schema, key, name);
}

const inFile = (diagnostic: Diagnostic, resource: string | undefined): Diagnostic =>
  diagnostic.location.resource !== undefined || resource === undefined ? diagnostic : { ...diagnostic, location: { resource, ...diagnostic.location } };

/** Reader, compiler and linter may each notice the same thing. */
function withoutRepetition(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, location, params }) => {
    const key = JSON.stringify([code, location.elementId, location.property, params]);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
