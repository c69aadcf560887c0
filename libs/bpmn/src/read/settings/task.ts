import type { TaskSettings } from '../../model/settings';
import type { ModdleElement } from '../../moddle/moddle-element';
import { extensionsOf, textOf, wordsOf } from '../moddle-access';
import { readFeel } from '../read-expression';
import { readAssignment } from './assignment';
import { readDocuments } from './documents';
import { readDue } from './due';
import { readForm } from './form';
import { readOutcomes } from './outcome';

const DEFAULT_OUTCOME_VARIABLE = 'outcome';

/** All lz settings of a user or manual task. */
export function readTaskSettings(task: ModdleElement): TaskSettings {
  return {
    assignment: readAssignment(task),
    due: readDue(task),
    form: readForm(task),
    outcomes: readOutcomes(task),
    outcomeVariable: textOf(task, 'lz:outcomeVariable') ?? DEFAULT_OUTCOME_VARIABLE,
    returnTo: extensionsOf(task, 'lz:Return').flatMap((setting) => wordsOf(textOf(setting, 'to'))),
    documents: readDocuments(task),
    copyTo: extensionsOf(task, 'lz:Copy').flatMap((setting) => readFeel(textOf(setting, 'to')) ?? []),
  };
}
