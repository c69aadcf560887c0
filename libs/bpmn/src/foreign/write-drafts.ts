import { create, type Site } from './site';

/** Writes what was gathered from several settings of an element. */
export function writeDrafts(site: Site): void {
  const { people, service, starters } = site;
  const rule = people.assignee ?? listOf(people.candidates);
  if (rule !== undefined && !site.has('Assignment')) site.add('Assignment', { rule, mode: people.assignee === undefined ? 'claim' : 'direct' });
  if (service.topic !== undefined && !site.has('Service')) {
    const inputs = [{ name: 'topic', value: service.topic }, ...service.inputs].map((input) => create('lz:Input', input));
    site.add('Service', { type: 'external', result: service.result }, { inputs });
  }
  const startable = listOf(starters);
  if (startable !== undefined) site.set('lz:starters', startable);
}

/** One FEEL list of sources that each give a person or persons. */
function listOf(sources: readonly string[]): string | undefined {
  const [first, ...others] = sources;
  return others.length === 0 ? first : `distinct values(flatten([${sources.join(', ')}]))`;
}
