import { assumed, type Finding, kept, translated } from '../finding';
import type { ForeignRule } from '../dialect';
import type { Site } from '../site';

const RULE = 'lz:assignment/@rule';
const TASKS = ['UserTask', 'ManualTask', 'GlobalUserTask'];

/** Parts of a list written with commas, those within `${ }` left whole. */
export function listed(text: string): string[] {
  return text
    .split(/,(?![^{]*\})/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const whereTasksAre =
  (rule: ForeignRule): ForeignRule =>
  (site, setting) => {
    if (!site.is(...TASKS)) return kept('misplaced', { element: site.name });
    return site.has('Assignment') ? kept('already-ours') : rule(site, setting);
  };

export const assignee: ForeignRule = whereTasksAre((site, { text }) =>
  text.trim() === ''
    ? kept()
    : site.feel(text, (feel) => {
        site.people.assignee = feel;
        return translated(RULE, feel);
      }),
);

/** Persons, one finding each. */
export const candidateUsers: ForeignRule = whereTasksAre((site, { text }) => listed(text).map((part) => candidate(site, part, (feel) => [feel, undefined])));

/** Groups of the Java engines are posts here: an office has no other groups that everybody knows by name. */
export const candidateGroups: ForeignRule = whereTasksAre((site, { text }) => listed(text).map((part) => candidate(site, part, postOf)));

function candidate(site: Site, part: string, wrap: (feel: string) => readonly [feel: string, group: string | undefined]): Finding {
  return site.feel(part, (source) => {
    const [feel, group] = wrap(source);
    site.people.candidates.push(feel);
    return group === undefined ? translated(RULE, feel) : assumed(RULE, feel, 'group-as-post', { group: part });
  });
}

const postOf = (feel: string): readonly [string, string] => [`post(${feel})`, feel];

export const candidateStarterUsers: ForeignRule = (site, { text }) => listed(text).map((part) => starter(site, part, (feel) => [feel, undefined]));
export const candidateStarterGroups: ForeignRule = (site, { text }) => listed(text).map((part) => starter(site, part, postOf));

function starter(site: Site, part: string, wrap: typeof postOf | ((feel: string) => readonly [string, undefined])): Finding {
  if (!site.is('Process')) return kept('misplaced', { element: site.name });
  return site.feel(part, (source) => {
    const [feel, group] = wrap(source);
    site.starters.push(feel);
    return group === undefined ? translated('lz:starters', feel) : assumed('lz:starters', feel, 'group-as-post', { group: part });
  });
}

/** The variable the starter goes into; ours is always called `starter`. */
export const initiator: ForeignRule = (site, { text }) => {
  if (!site.is('StartEvent') || text.trim() === '') return kept('misplaced', { element: site.name });
  site.add('Output', { target: text.trim(), source: 'starter' });
  return translated('lz:output', `${text.trim()} = starter`);
};
