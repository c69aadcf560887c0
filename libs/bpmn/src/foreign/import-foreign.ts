import { type Diagnostic, fillText, ok, type Result } from '@liuzhuan/kernel';
import type { BpmnModel } from '../model/bpmn-model';
import type { ModdleElement } from '../moddle/moddle-element';
import type { BpmnDocument } from '../read/bpmn-document';
import { elementsOf } from '../read/elements-of';
import { modelOf } from '../read/model-of';
import { ownerIdOf, textOf, xmlNameOf } from '../read/moddle-access';
import { readDocument } from '../read/read-document';
import type { ReadLimits } from '../read/readable-xml';
import type { Dialect } from './dialect';
import { DIALECTS } from './dialects/dialects';
import { assumed, type Finding, kept } from './finding';
import { type Foreign, foreignSettingsOf } from './foreign-settings-of';
import { type ImportEntry, type ImportReport, reportOf } from './import-report';
import { juelToFeel } from './juel/juel-to-feel';
import { IMPORT_NOTES } from './notes';
import { translateRoles } from './resource-roles';
import { Site } from './site';
import { translateStandardExpressions } from './standard-expressions';
import { writeDrafts } from './write-drafts';

/** A foreign file with settings of ours beside the foreign ones. */
export interface ImportedBpmn {
  /** For `writeBpmn`: everything that was in the file is still in it; conditions, times and scripts are in FEEL now. */
  readonly document: BpmnDocument;
  readonly model: BpmnModel;
  readonly report: ImportReport;
}

/** Drawings have colours and the like of many products: nothing about them is executed. */
const DRAWING = /^(?:bpmndi|dc|di):/;

/**
 * Reads a BPMN file of Activiti, Flowable, Camunda 7 or Camunda 8 and says in our own settings what theirs say: people, forms, due
 * times, repetitions, services, calls, and expressions in JUEL. Everything foreign stays in the file and has an entry in the report.
 * A file of ours comes out as it is, with an empty report. Fails when the file cannot be read at all.
 */
export async function importForeign(xml: string, resource?: string, limits?: ReadLimits): Promise<Result<ImportedBpmn, Diagnostic[]>> {
  const read = await readDocument(xml, resource, limits);
  if (!read.ok) return read;
  const document = read.value;
  const found = new Set<Dialect>();
  const elements = [...elementsOf(document.tree)].filter(({ $type }) => !$type.startsWith('lz:') && !DRAWING.test($type));
  const foreign = new Map(elements.map((element) => [element, foreignSettingsOf(element)]));
  for (const { namespace } of [...foreign.values()].flat()) {
    const dialect = dialectOf(namespace);
    if (dialect) found.add(dialect);
  }
  const dialects = DIALECTS.filter((dialect) => found.has(dialect));
  const entries = elements.flatMap((element) => importElement(element, foreign.get(element) ?? [], dialects, document));
  return ok({ document, model: modelOf(document), report: reportOf(dialects.map(({ name }) => name), entries) });
}

function dialectOf(namespace: string | undefined): Dialect | undefined {
  return DIALECTS.find(({ namespaces }) => namespace !== undefined && namespaces.includes(namespace));
}

function importElement(element: ModdleElement, foreign: readonly Foreign[], dialects: readonly Dialect[], document: BpmnDocument): ImportEntry[] {
  const entry = entryMaker(element, document);
  const site = new Site(element, (text) => (dialects[0]?.feel ?? juelToFeel)(text));
  const entries = foreign.flatMap(({ kind, namespace, setting }) => {
    const dialect = dialectOf(namespace);
    const rule = (kind === 'attribute' ? dialect?.attributes : dialect?.elements)?.[setting.name];
    const findings = rule?.(site, setting) ?? kept('unknown');
    const original = setting.text === '' ? describe(setting) : setting.text;
    const list = 'status' in findings ? [findings] : findings.length === 0 ? [kept()] : findings;
    return list.map((finding) => entry(setting.written, original, finding));
  });
  const roles = dialects.length > 0 ? translateRoles(site) : [];
  writeDrafts(site);
  const standard = [...roles, ...translateStandardExpressions(element)].map(({ property, original, finding }) => entry(property, original, finding));
  return [...entries, ...standard, ...markExecutable(element, dialects).map((finding) => entry('isExecutable', '', finding))];
}

/** Attributes of an element, as a person would quote them. */
function describe({ attributes }: Foreign['setting']): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
}

function markExecutable(element: ModdleElement, dialects: readonly Dialect[]): Finding[] {
  const isUnsaid = element.$type === 'bpmn:Process' && typeof element.get('isExecutable') !== 'boolean';
  if (!isUnsaid || !dialects.some(({ executableByDefault }) => executableByDefault)) return [];
  element.set('isExecutable', true);
  return [assumed('isExecutable', 'true', 'executable')];
}

function entryMaker(element: ModdleElement, { positions }: BpmnDocument) {
  const elementId = textOf(element, 'id') ?? ownerIdOf(element);
  const place = elementId === undefined ? {} : { elementId, ...(positions[elementId] ? { position: positions[elementId] } : {}) };
  return (extension: string, original: string, { params = {}, ...finding }: Finding): ImportEntry => ({
    ...place,
    element: xmlNameOf(element),
    extension,
    original,
    ...finding,
    ...(finding.note === undefined ? {} : { message: fillText(IMPORT_NOTES[finding.note], params) }),
  });
}
