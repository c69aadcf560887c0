import {
  type FlowNode,
  isActivity,
  type LiteralOrFeel,
  type Mapping,
  type MessageSettings,
  type NamedElement,
  type TaskSettings,
} from '@liuzhuan/bpmn';
import type { LintContext } from './lint-context';
import { timeTextsOf } from './time-texts-of';

/** A FEEL text of the lz settings and where it stands. */
export interface SettingExpression {
  readonly element: NamedElement;
  /** Written like a path, e.g. `lz:assignment/@rule`. */
  readonly property: string;
  readonly source: string;
}
type Entry = readonly [property: string, source: string | undefined];

/** Every FEEL text of the lz settings of a process, its messages included. */
export function settingExpressionsOf(context: LintContext): SettingExpression[] {
  const { process, nodes, model } = context;
  const of = (element: NamedElement, entries: readonly Entry[]): SettingExpression[] =>
    entries.flatMap(([property, source]) => (source === undefined ? [] : [{ element, property, source }]));
  return [
    ...of(process, [
      ['lz:title', process.settings.title],
      ['lz:starters', process.settings.starters],
    ]),
    ...nodes.flatMap((node) => of(node, entriesOfNode(node))),
    ...model.messages.flatMap((message) => of(message, [['lz:correlation/@key', message.correlationKey]])),
    ...timeTextsOf(context).flatMap(({ element, property, time }) => of(element, [[property, feelOf(time)]])),
  ];
}

function feelOf(time: LiteralOrFeel): string | undefined {
  return time.kind === 'feel' ? time.text : undefined;
}

function entriesOfNode(node: FlowNode): Entry[] {
  return [
    ...('settings' in node ? entriesOfTask(node.settings) : []),
    ...('outputs' in node ? mappings('lz:output/@source', node.outputs) : []),
    ...('message' in node ? entriesOfMessage(node.message) : []),
    ...('service' in node ? mappings('lz:input/@value', node.service?.inputs ?? []) : []),
    ...(node.type === 'callActivity'
      ? [...mappings('lz:in/@source', node.inMappings), ...mappings('lz:out/@source', node.outMappings)]
      : []),
    ...(isActivity(node) && node.loop?.type === 'multiInstance'
      ? ([
          ['lz:collection', node.loop.settings.collection],
          ['lz:output', node.loop.settings.output],
        ] satisfies Entry[])
      : []),
  ];
}

function entriesOfTask(settings: TaskSettings): Entry[] {
  return [
    ['lz:assignment/@rule', settings.assignment?.rule],
    ['lz:due/@escalateTo', settings.due?.escalateTo],
    ...settings.outcomes.map((outcome): Entry => ['lz:outcome/@condition', outcome.condition]),
    ...settings.copyTo.map((rule): Entry => ['lz:copy/@to', rule]),
  ];
}

function entriesOfMessage(message: MessageSettings | undefined): Entry[] {
  return [
    ['lz:payload/@value', message?.payload],
    ['lz:correlation/@key', message?.correlationKey],
  ];
}

function mappings(property: string, list: readonly Mapping[]): Entry[] {
  return list.map((mapping) => [property, mapping.source]);
}
