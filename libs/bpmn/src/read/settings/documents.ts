import type { DocumentsSettings } from '../../model/settings';
import type { ModdleElement } from '../../moddle/moddle-element';
import { choiceOf, extensionsOf, flagOf } from '../moddle-access';

export function readDocuments(task: ModdleElement): DocumentsSettings | undefined {
  const [setting] = extensionsOf(task, 'lz:Documents');
  return setting && { access: choiceOf(setting, 'access', ['read', 'write'], 'read'), lock: flagOf(setting, 'lock') };
}
