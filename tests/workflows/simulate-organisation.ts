import { asId, asInstant, type Diagnostic } from '@liuzhuan/kernel';
import { createSimulation, type Simulation } from '@liuzhuan/simulator';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { processFolders, readOrganisation, readResources } from './read-workflows';

/** An organisation in memory with all its processes deployed, and what the deployment had to say. */
export interface SimulatedOrganisation {
  readonly world: Simulation;
  readonly diagnostics: readonly (Diagnostic & { readonly process: string })[];
}

/** Every stored row goes through JSON between any two steps. */
export async function simulateOrganisation(organisation: string): Promise<SimulatedOrganisation> {
  const directory = readOrganisation(organisation);
  const world = createSimulation({
    directory,
    calendar: buildCalendar(CHINA_CALENDAR),
    now: asInstant('2026-11-23T01:00:00.000Z'),
    throughJson: true,
  });
  const diagnostics: (Diagnostic & { process: string })[] = [];
  for (const folder of processFolders(organisation)) {
    const outcome = await world.engine.deploy(
      { organisation: asId(organisation), roles: ['designer'] },
      { resources: readResources(folder) },
    );
    if (!outcome.ok) throw new Error(`${folder.process}: ${JSON.stringify(outcome.rejection)}`);
    diagnostics.push(...outcome.value.diagnostics.map((diagnostic) => ({ ...diagnostic, process: folder.process })));
  }
  return { world, diagnostics };
}
