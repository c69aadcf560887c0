import { asId, asInstant } from '@liuzhuan/kernel';
import { createSimulation, runScenario, type ScenarioStep } from '@liuzhuan/simulator';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import type { OfficeTemplate } from '../office-template';
import { minimalFlow } from './minimal-flow';
import { OFFICE } from './office';

/** The steps of a case, once it is known which ids the parts of a template are given. */
export type Play = (part: (key: string) => string) => readonly ScenarioStep[];

/** Plays a template after nothing but the start, by `a` of the section on a Monday at nine. `as written`, or what went otherwise. */
export async function playTemplate(template: OfficeTemplate, steps: Play, afterTask = false): Promise<string> {
  const { file, built } = await minimalFlow(template, { afterTask });
  const world = createSimulation({ directory: OFFICE, calendar: buildCalendar(CHINA_CALENDAR), now: asInstant('2026-11-23T01:00:00.000Z') });
  const deployed = await world.engine.deploy({ organisation: asId('o'), roles: ['designer'] }, { resources: [file] });
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.rejection));
  const scenario = { name: template.id, definition: 'p', organisation: 'o', now: '2026-11-23T09:00:00+08:00', start: { by: 'a' }, steps: steps((key) => String(built.objectOf(key).id)), end: 'end' };
  const { failure } = await runScenario(scenario, world);
  return failure ? `${failure.step}: ${failure.message} ${JSON.stringify(failure.details ?? null)}` : 'as written';
}
