import { type Diagnostic, hasErrors, type Instant, type OrganisationId } from '@liuzhuan/kernel';
import { diagnose } from '../codes';
import type { WorkCalendar } from '@liuzhuan/worktime';
import type { DirectoryIndex } from '../directory/directory-index';
import type { DefinitionRecord, DefinitionStore, Resource } from '../ports/definition-store';
import type { Ids } from '../ports/world';
import { checkPeople } from './check-people';
import { proveProcesses } from './prove-processes';
import { readDecisions } from './read-decisions';
import { readForms } from './read-forms';
import { readProcesses } from './read-processes';
import { firstStarts, ownStartsOf } from './start-timers';

export interface DeployInput {
  readonly resources: readonly Resource[];
  /** Why this version, in the author's words. */
  readonly note?: string;
  /** Why in spite of warnings, where that stands apart from the note. */
  readonly reason?: string;
  /** A person deploys: with warnings, the reason (or the note, without one of its own) must say why all the same. */
  readonly mustExplainWarnings?: boolean;
}

export interface DeploymentCheck {
  readonly diagnostics: readonly Diagnostic[];
  /** Definitions ready to be stored; empty when there are errors. */
  readonly definitions: readonly Omit<DefinitionRecord, 'id' | 'version'>[];
}

export interface DeploymentResult {
  readonly diagnostics: readonly Diagnostic[];
  /** New versions, one per executable process; empty when there are errors: nothing is stored then. */
  readonly definitions: readonly DefinitionRecord[];
}

export interface Deployer {
  readonly organisation: OrganisationId;
  readonly by: string;
  readonly at: Instant;
  /** Today's people: rules that name nobody are told. */
  readonly directory: DirectoryIndex;
  readonly calendar: WorkCalendar;
  readonly ids: Ids;
  /** Nothing is tried to its last state: what the drawing can do is proven elsewhere. */
  readonly unproven?: boolean;
}

/** Characters all files of a deployment may have together. */
const SIZE_LIMIT = 20_000_000;

/** Everything that is to be said about a deployment; nothing is stored. Never throws for an author's mistake. */
export async function checkDeployment(store: DefinitionStore, deployer: Deployer, { resources, note = '', reason, mustExplainWarnings = false }: DeployInput): Promise<DeploymentCheck> {
  const unfit = checkFiles(resources);
  if (hasErrors(unfit)) return { diagnostics: unfit, definitions: [] };
  const { organisation } = deployer;
  const forms = readForms(resources);
  const decisions = await readDecisions(resources);
  const isDeployed = async (key: string) => (await store.latest(organisation, key)) !== undefined;
  const processes = await readProcesses(resources, { forms: forms.forms, decisionIds: decisions.decisionIds, isDeployed });
  const written = [...processes.diagnostics, ...decisions.diagnostics, ...forms.diagnostics];
  if (hasErrors(written)) return { diagnostics: written, definitions: [] };
  const called = new Set(processes.processes.flatMap(({ program }) => program.calls));
  const inForce = await Promise.all([...called].map((key) => store.latest(organisation, key)));
  const proven = () => proveProcesses(processes.processes, new Map(inForce.flatMap((found) => (found ? [[found.key, found.program]] : []))), decisions.models);
  const people = processes.processes.flatMap(({ program, resource }) => checkPeople(program, deployer, resource));
  const diagnostics = [...written, ...people, ...(deployer.unproven ? [] : proven())];
  if (hasErrors(diagnostics)) return { diagnostics, definitions: [] };
  const unscheduled = store.scheduleStarts ? [] : processes.processes.filter(({ program }) => ownStartsOf(program).length > 0);
  if (unscheduled.length > 0) {
    const refused = unscheduled.map(({ program, resource }) => diagnose('start-timer-unscheduled', { resource, elementId: program.id }, { process: program.id }));
    return { diagnostics: [...diagnostics, ...refused], definitions: [] };
  }
  const definitions = processes.processes.map(({ program }) => ({
    organisation,
    key: program.id,
    name: program.name,
    program,
    decisions: decisions.models,
    forms: forms.forms,
    resources,
    deployedAt: deployer.at,
    deployedBy: deployer.by,
    note,
  }));
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  if (mustExplainWarnings && definitions.length > 0 && warnings > 0 && (reason ?? note).trim() === '')
    return { diagnostics: [...diagnostics, diagnose('deployment-unexplained', {}, { warnings })], definitions: [] };
  return { diagnostics, definitions };
}

/**
 * Checks a deployment and, when there is no error, stores a new version of each of its processes, in the order of their keys: deployments of one key take turns, and two of
 * the same processes in other orders would wait for each other.
 */
export async function deploy(store: DefinitionStore, deployer: Deployer, input: DeployInput): Promise<DeploymentResult> {
  const { diagnostics, definitions } = await checkDeployment(store, deployer, input);
  const stored = new Map<string, DefinitionRecord>();
  for (const definition of [...definitions].sort((one, other) => (one.key < other.key ? -1 : 1))) {
    const record = await store.save(definition);
    await store.scheduleStarts?.(record.organisation, record.key, firstStarts(record, deployer.calendar, deployer.ids));
    stored.set(record.key, record);
  }
  return { diagnostics, definitions: definitions.flatMap(({ key }) => stored.get(key) ?? []) };
}

function checkFiles(resources: readonly Resource[]): Diagnostic[] {
  const size = resources.reduce((sum, { content }) => sum + content.length, 0);
  if (size > SIZE_LIMIT) return [diagnose('deployment-too-large', {}, { size, limit: SIZE_LIMIT })];
  const found: Diagnostic[] = [];
  if (!resources.some(({ kind }) => kind === 'bpmn')) found.push(diagnose('deployment-empty', {}));
  const names = resources.map(({ name }) => name);
  for (const name of new Set(names.filter((candidate, index) => names.indexOf(candidate) !== index))) {
    found.push(diagnose('resource-duplicate', { resource: name }, { name }));
  }
  return found;
}
