import type { Directory, Resource } from '@liuzhuan/engine';
import { asId, asInstant } from '@liuzhuan/kernel';
import { createSimulation, runScenario, type Scenario, type ScenarioResult, type Simulation } from '@liuzhuan/simulator';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';

/** An organisation as its files say, handed into a page. */
export interface OrganisationInPage {
  readonly directory: Directory;
  /** Files of each process, in the order of deployment. */
  readonly deployments: readonly (readonly Resource[])[];
}

/** What the page offers to the test. */
export interface ScenarioPage {
  deploy(organisation: OrganisationInPage): Promise<readonly string[]>;
  play(scenario: Scenario): Promise<ScenarioResult>;
}

const NOW = asInstant('2026-11-23T01:00:00.000Z');
const office = (directory: Directory) => ({ directory, calendar: buildCalendar(CHINA_CALENDAR), now: NOW });
let deployed: { readonly world: Simulation; readonly directory: Directory } | undefined;

const PAGE: ScenarioPage = {
  /** Deploys everything once; the keys in force are the answer. */
  async deploy({ directory, deployments }) {
    const world = createSimulation(office(directory));
    for (const resources of deployments) await world.engine.deploy({ organisation: asId(directory.organisation), roles: ['designer'] }, { resources });
    deployed = { world, directory };
    return world.definitions.all().map(({ key }) => key);
  },
  /** Plays a scenario in a world like the deployed one, as the designer's simulation does. */
  async play(scenario) {
    if (!deployed) throw new Error('Expected deployed processes but there are none');
    return runScenario(scenario, createSimulation({ ...office(deployed.directory), like: deployed.world }));
  },
};
Object.assign(globalThis, { PAGE });
