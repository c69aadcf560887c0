import type { BpmnModel } from '@liuzhuan/bpmn';
import type { Diagnostic, Severity } from '@liuzhuan/kernel';
import type { Language, Terminal } from '../terminal';

const SEVERITIES: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

/**
 * Gives diagnostics the position of their element in the file. Those of an expression count within the expression; the file's position is
 * what an editor can jump to, and the other one moves into the property.
 */
export function positioned(diagnostics: readonly Diagnostic[], models: readonly BpmnModel[]): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { location } = diagnostic;
    const { elementId, resource } = location;
    const model = models.find((candidate) => resource === undefined || candidate.resource === resource);
    const position = elementId === undefined ? undefined : model?.positions[elementId];
    if (!position || (location.line === position.line && location.column === position.column)) return diagnostic;
    const inside = location.property !== undefined && location.line !== undefined ? `:${location.line}:${location.column ?? 1}` : '';
    const property = location.property === undefined ? {} : { property: `${location.property}${inside}` };
    return { ...diagnostic, location: { ...location, ...property, line: position.line, column: position.column } };
  });
}

/** `file:line:column severity code [element] message` and, indented, the cure. */
export function linesOf({ code, severity, location, message, cure }: Diagnostic, language: Language): string[] {
  const { resource = '', line, column, elementId, property } = location;
  const place = [resource, ...(line === undefined ? [] : [line, column ?? 1])].filter((part) => part !== '').join(':');
  const element = elementId === undefined ? '' : ` [${elementId}${property === undefined ? '' : `/${property}`}]`;
  const head = `${place === '' ? '' : `${place} `}${SEVERITIES[severity][language]} ${code}${element} ${message[language]}`;
  return [head, `    ${language === 'zh' ? '→ ' : '-> '}${cure[language]}`];
}

/** Prints diagnostics, the gravest first within each file. */
export function printDiagnostics(terminal: Terminal, diagnostics: readonly Diagnostic[], language: Language): void {
  for (const diagnostic of diagnostics) for (const line of linesOf(diagnostic, language)) terminal.out(line);
}

/** How many of each severity, in words. */
export function countsOf(diagnostics: readonly Diagnostic[], language: Language): string {
  const count = (severity: Severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  return language === 'zh' ? `${errors} 个错误，${warnings} 个警告，${infos} 个提示` : `${errors} errors, ${warnings} warnings, ${infos} infos`;
}
