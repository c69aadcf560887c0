import { parseBpmn, validateBpmn } from '@liuzhuan/bpmn';
import { compileDefinitions } from '@liuzhuan/compiler';
import type { DirectoryDto, ResourceDto } from '@liuzhuan/contract';
import { buildDirectoryIndex, checkForm, checkPeople, checkServices, HOST_FUNCTION_NAMES } from '@liuzhuan/engine';
import { checkDecisions, parseDecisions } from '@liuzhuan/feel';
import type { Diagnostic, JsonObject } from '@liuzhuan/kernel';
import { lintProcess } from '@liuzhuan/lint';
import { parseDeadline } from '@liuzhuan/worktime';
import { directoryOf } from '../assignment/directory-of';
import { OFFICE_CALENDAR } from '../knowledge/office-calendar';
import { readForms } from '../knowledge/read-forms';

/** What is around the files. */
export interface Surroundings {
  /** Keys of the processes that may be called. */
  readonly deployed: readonly string[];
  /** Today's people, once they are read. */
  readonly directory?: DirectoryDto;
  /** Whether the constraints of the standard are looked at, too. */
  readonly standard?: boolean;
}

async function checkDrawing(resource: ResourceDto, formKeys: readonly string[], decisionIds: readonly string[], { deployed, directory }: Surroundings): Promise<readonly Diagnostic[]> {
  const parsed = await parseBpmn(resource.content, resource.name);
  if (!parsed.ok) return parsed.error;
  const model = parsed.value;
  const processIds = [...deployed, ...model.processes.map((process) => process.id)];
  const provided = { formKeys, decisionIds, processIds, isTimeLiteral: (text: string) => parseDeadline(text).ok };
  const { programs, diagnostics } = compileDefinitions(model);
  const office = directory && { directory: buildDirectoryIndex(directoryOf(directory)), calendar: OFFICE_CALENDAR };
  const ofPrograms = programs.flatMap((program) => [...checkServices(program, resource.name), ...(office ? checkPeople(program, office, resource.name) : [])]);
  return [...model.diagnostics, ...diagnostics, ...lintProcess(model, provided), ...ofPrograms];
}

/** What breaks the constraints of BPMN 2.0.2 itself, as hints: the reader and the compiler have said already what cannot be executed. */
function againstStandard({ name, content }: ResourceDto): readonly Diagnostic[] {
  const found = validateBpmn(content, { resource: name });
  return found.ok ? found.value.map((diagnostic) => ({ ...diagnostic, severity: 'info', location: { resource: name, ...diagnostic.location } })) : [];
}

/** The same mistake at the same place, seen by reader, compiler and lint, is said once. */
export function withoutRepetition<D extends Pick<Diagnostic, 'code' | 'location' | 'params'>>(diagnostics: readonly D[]): readonly D[] {
  const known = new Set<string>();
  return diagnostics.filter(({ code, location: { resource, elementId, property }, params }) => {
    const key = JSON.stringify([code, resource, elementId, property, params]);
    return known.has(key) ? false : known.add(key);
  });
}

/**
 * Everything that can be said about the files without asking the server: drawing, tables and forms read, compiled and linted in the
 * browser by the same libraries the server deploys with.
 */
export async function checkLocally(resources: readonly ResourceDto[], around: Surroundings): Promise<readonly Diagnostic[]> {
  const forms = readForms(resources);
  const tables = await Promise.all(
    resources.filter(({ kind }) => kind === 'dmn').map(async ({ name, content }) => ({ name, parsed: await parseDecisions(content, name) })),
  );
  const decisionIds = tables.flatMap(({ parsed }) => (parsed.ok ? parsed.value.decisions.map(({ id }) => id) : []));
  const drawings = await Promise.all(
    resources
      .filter(({ kind }) => kind === 'bpmn')
      .map((resource) => checkDrawing(resource, forms.map(({ key }) => key), decisionIds, around).then((found) => found.map((one) => ({ ...one, location: { resource: resource.name, ...one.location } })))),
  );
  const ofTables = tables.flatMap(({ parsed }) => (parsed.ok ? checkDecisions(parsed.value, HOST_FUNCTION_NAMES) : parsed.error));
  const ofForms = forms.flatMap(({ schema, key, name }) => checkForm(schema as unknown as JsonObject, key, name));
  const ofStandard = around.standard ? resources.filter(({ kind }) => kind === 'bpmn').flatMap(againstStandard) : [];
  return withoutRepetition([...drawings.flat(), ...ofTables, ...ofForms, ...ofStandard]);
}
