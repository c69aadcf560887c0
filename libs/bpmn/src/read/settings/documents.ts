import type { DocumentsSettings } from '../../model/settings';
import type { ModdleElement } from '../../moddle/moddle-element';
import { choiceOf, extensionsOf, flagOf, textOf, wordsOf } from '../moddle-access';

export function readDocuments(task: ModdleElement): DocumentsSettings | undefined {
  const [setting] = extensionsOf(task, 'lz:Documents');
  if (!setting) return undefined;
  const lockOn = wordsOf(textOf(setting, 'lockOn'));
  return { access: choiceOf(setting, 'access', ['read', 'write'], 'read'), lock: flagOf(setting, 'lock'), ...(lockOn.length > 0 ? { lockOn } : {}) };
}
