import { organisations, processFolders, readOrganisation, readResources } from './read-workflows';

describe('organisations', () => {
  it('are five', () => {
    expect([...organisations()].sort()).toEqual(['dz', 'jx', 'jyg', 'lc', 'qs']);
  });

  it.each(organisations())('%s refers only to what it has', (key) => {
    const { organisation, units, persons, appointments, relations, absences, accounts } = readOrganisation(key);
    const unitIds = new Set(units.map(({ id }) => id));
    const personIds = new Set(persons.map(({ id }) => id));
    expect(organisation).toBe(key);
    expect(unitIds.size).toBe(units.length);
    expect(personIds.size).toBe(persons.length);
    expect(new Set(units.map(({ name }) => name)).size).toBe(units.length);
    expect([...unitIds, ...personIds].filter((id) => !new RegExp(`^${key}-[a-z0-9]+(-[a-z0-9]+)*$`).test(id))).toEqual([]);
    expect(units.filter(({ parent }) => parent !== null && !unitIds.has(parent))).toEqual([]);
    expect(appointments.filter(({ person, unit }) => !personIds.has(person) || !unitIds.has(unit))).toEqual([]);
    expect(
      relations.filter(
        ({ person, unit, forPerson }) =>
          !personIds.has(person) || (unit !== undefined && !unitIds.has(unit)) || (forPerson !== undefined && !personIds.has(forPerson)),
      ),
    ).toEqual([]);
    expect(absences).toEqual([]);
    expect(accounts.filter(({ person }) => !personIds.has(person as never))).toEqual([]);
    expect(new Set(accounts.map(({ login }) => login)).size).toBe(accounts.length);
  });

  it.each(organisations())('%s has a head in every unit, a principal, two administrators (one reviews what the other releases) and a designer', (key) => {
    const { units, appointments, relations, accounts } = readOrganisation(key);
    const led = new Set(appointments.filter(({ head }) => head).map(({ unit }) => unit));
    expect(units.filter(({ id, kind }) => kind !== 'leadership' && !led.has(id)).map(({ name }) => name)).toEqual([]);
    expect(relations.filter(({ kind }) => kind === 'principal')).toHaveLength(1);
    expect(['administrator', 'designer'].map((role) => accounts.filter(({ roles }) => roles.includes(role)).length)).toEqual([2, 1]);
  });

  it('jyg: units and persons named in its drawings and forms exist', () => {
    const { persons, units, deploy } = readOrganisation('jyg');
    const known = new Set<string>([...units.map(({ name }) => name), ...persons.map(({ id }) => id)]);
    for (const folder of processFolders('jyg').filter(({ process }) => deploy.includes(process))) {
      for (const { content, kind } of readResources(folder)) {
        const named =
          kind === 'form' ? content.matchAll(/"value": "(jyg-[^"]+)"/g) : content.matchAll(/unit\((?:&quot;|")([^&"]+)(?:&quot;|")\)/g);
        expect([...named].map(([, name = '']) => name).filter((name) => !known.has(name))).toEqual([]);
      }
    }
  });
});
