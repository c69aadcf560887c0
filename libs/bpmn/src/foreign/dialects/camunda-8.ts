import { fail, ok, type Result } from '@liuzhuan/kernel';
import type { Dialect, ForeignRule, ForeignSetting } from '../dialect';
import { assumed, type Finding, kept, translated, untranslated } from '../finding';
import { childOf, refOf } from '../../read/moddle-access';
import { dueDate, formKey } from './forms';
import { assignee, candidateGroups, candidateUsers } from './people';
import { doneBy, input, output } from './services';

/** Texts are FEEL when they begin with `=`. Fails for an empty expression. */
export function zeebeFeel(text: string): Result<string, string> {
  const written = text.trim();
  if (!written.startsWith('=')) return ok(JSON.stringify(written));
  const feel = written.slice(1).trim();
  return feel === '' ? fail(text) : ok(feel);
}

/** Reads attributes of an element as if each stood by itself. */
function each(rules: Readonly<Record<string, ForeignRule>>): ForeignRule {
  return (site, setting) =>
    Object.entries(setting.attributes).flatMap(([name, text]): readonly Finding[] => {
      const finding = rules[name]?.(site, { ...setting, name, text }) ?? kept();
      return 'status' in finding ? [finding] : finding;
    });
}

/** A FEEL list, whole, in place of a list of names with commas. */
const whole =
  (rule: ForeignRule, wrap: (feel: string) => string): ForeignRule =>
  (site, setting) => {
    if (!setting.text.trim().startsWith('=') || site.has('Assignment') || !site.is('UserTask')) return rule(site, setting);
    return site.feel(setting.text, (list) => {
      site.people.candidates.push(wrap(list));
      return translated('lz:assignment/@rule', wrap(list));
    });
  };

const taskDefinition: ForeignRule = (site, { attributes: { type = '' } }) => site.feel(type, (topic) => doneBy(site, topic, type));

const ioMapping: ForeignRule = (site, { children }) =>
  children.map(({ name, attributes: { source = '', target = '' } }) => {
    if (name === 'output') return output(site, target, source);
    return site.is('CallActivity') ? callIn(site, target, source) : input(site, target, source);
  });

function callIn(site: Parameters<ForeignRule>[0], target: string, text: string): Finding {
  return site.feel(text, (source) => {
    site.add('In', { target, source });
    return translated('lz:in', `${target} = ${source}`);
  });
}

const calledElement: ForeignRule = (site, { attributes: { processId = '', propagateAllChildVariables } }) => {
  if (!site.is('CallActivity')) return kept('misplaced', { element: site.name });
  if (processId.trim().startsWith('=')) return untranslated('expression-unknown', { part: processId });
  site.set('calledElement', processId.trim());
  return propagateAllChildVariables === 'true' ? [translated('calledElement', processId.trim()), untranslated('call-everything')] : translated('calledElement', processId.trim());
};

const calledDecision: ForeignRule = (site, { attributes: { decisionId = '', resultVariable } }) => {
  if (!site.is('BusinessRuleTask') || site.has('Decision')) return kept('misplaced', { element: site.name });
  site.add('Decision', { ref: decisionId, result: resultVariable });
  return assumed('lz:decision/@ref', decisionId, 'decision-to-add', { ref: decisionId });
};

/** Key of a message: stands on the message, as ours does. */
const subscription: ForeignRule = (site, { attributes: { correlationKey = '' } }) => {
  if (!site.is('Message')) return kept('misplaced', { element: site.name });
  return site.feel(correlationKey, (key) => {
    site.add('Correlation', { key });
    return translated('lz:correlation/@key', key);
  });
};

/** Settings of a repetition stand within the loop. */
const loopCharacteristics: ForeignRule = (site, { attributes }) => {
  const { inputCollection = '', inputElement, outputCollection, outputElement } = attributes;
  const set = (name: string, text: string): Finding => site.feel(text, (feel) => (site.set(name, feel) ? translated(name, feel) : kept('already-ours')));
  const name = (attribute: string, text: string): Finding => (site.set(attribute, text) ? translated(attribute, text) : kept('already-ours'));
  return [
    set('lz:collection', inputCollection),
    ...(inputElement === undefined ? [] : [name('lz:element', inputElement)]),
    ...(outputCollection === undefined ? [] : [name('lz:into', outputCollection)]),
    ...(outputElement === undefined ? [] : [set('lz:output', outputElement)]),
  ];
};

const script: ForeignRule = (site, { attributes: { expression = '', resultVariable } }) => {
  if (!site.is('ScriptTask') || childOf(site.element, 'script') || refOf(site.element, 'script')) return kept('misplaced', { element: site.name });
  return site.feel(expression, (feel) => {
    site.set('scriptFormat', 'feel');
    site.set('script', feel);
    if (resultVariable !== undefined) site.set('lz:result', resultVariable);
    return translated('script', feel);
  });
};

const formDefinition: ForeignRule = (site, setting: ForeignSetting) => formKey(site, { ...setting, text: setting.attributes['formKey'] ?? setting.attributes['formId'] ?? '' });

/** Camunda 8, whose engine is Zeebe. Everything is an element; expressions are FEEL already. */
export const CAMUNDA_8: Dialect = {
  name: 'Camunda 8',
  namespaces: ['http://camunda.org/schema/zeebe/1.0'],
  feel: zeebeFeel,
  executableByDefault: false,
  attributes: { modelerTemplate: () => kept(), modelerTemplateVersion: () => kept(), modelerTemplateIcon: () => kept() },
  elements: {
    assignmentDefinition: each({ assignee, candidateUsers: whole(candidateUsers, (list) => list), candidateGroups: whole(candidateGroups, (list) => `flatten(for group in ${list} return post(group))`) }),
    taskSchedule: each({ dueDate, followUpDate: () => kept() }),
    taskDefinition,
    ioMapping,
    calledElement,
    calledDecision,
    subscription,
    loopCharacteristics,
    script,
    formDefinition,
    userTaskForm: () => kept('form-fields'),
    userTask: () => kept(),
    taskHeaders: () => kept(),
    priorityDefinition: () => kept(),
    properties: () => kept(),
    versionTag: () => kept(),
    executionListeners: () => untranslated('java-listener'),
    taskListeners: () => untranslated('java-listener'),
  },
};
