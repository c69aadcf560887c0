import { setTimeout as pause } from 'node:timers/promises';
import { ProblemError } from '@liuzhuan/contract';
import type { Scenario } from '@liuzhuan/simulator';
import { HttpCase } from '../integration/api/play-over-http';
import { CLERK, REPLY } from './matter';
import { DoneUnanswered, type PersistentCaller } from './persistent-caller';
import { between, type Random } from './random';

/** Everybody outside: officers by login, each signed in once. */
export interface Crowd {
  as(login: string): Promise<PersistentCaller>;
  readonly givenUp: () => boolean;
}

/** A case that was driven by somebody outside. */
export interface PlayedCase {
  /** Cases of one kind leave the same history. */
  readonly kind: string;
  readonly instance: string;
}

const LOOK_EVERY_MS = 400;
const WORKER: Readonly<Record<string, string>> = { dz: 'dz-service', jyg: 'jyg-service' };

/** Drives a case of the small process to its end: officers do what is in their inboxes, another program answers. */
export async function playMatter(crowd: Crowd, random: Random): Promise<PlayedCase> {
  const clerk = await crowd.as(CLERK);
  const { instance } = await clerk.call('startInstance', { body: { definition: 'chaos-matter', } });
  const { number } = await clerk.call('readInstance', { path: { id: instance } });
  const replied = pause(between(random, 0, 3_000)).then(async () => (await crowd.as(WORKER['dz'] ?? '')).call('correlateMessage', { body: { name: REPLY, key: number } }));
  const seen = (async () => {
    for (;;) {
      const { status, standing } = await clerk.call('readInstance', { path: { id: instance } });
      if (status !== 'active') return;
      const persons = new Set(standing.flatMap((place) => (place.tasks?.length ? place.persons.map((person) => person.id) : [])));
      await Promise.all([...persons].map((person) => clearInbox(crowd, person, instance, random)));
      await pause(LOOK_EVERY_MS);
    }
  })();
  await Promise.all([settled(replied), seen]);
  return { kind: 'chaos-matter', instance };
}

/** Some officers press the button twice: two requests of different keys, of which one may succeed. */
async function clearInbox(crowd: Crowd, person: string, instance: string, random: Random): Promise<void> {
  const officer = await crowd.as(person);
  const { items } = await officer.call('listTasks', { query: { limit: 200 } });
  for (const { id } of items.filter((row) => row.instance === instance)) {
    const press = () => settled(officer.call('completeTask', { path: { id }, body: { outcome: 'agree', data: {} } }));
    await Promise.all(random() < 0.1 ? [press(), press()] : [press()]);
  }
}

/** An answer, or a no that only says that it was done before. */
async function settled(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const isLate = error instanceof ProblemError && ['task-not-open', 'not-found'].includes(error.problem.code);
    if (!isLate && !(error instanceof DoneUnanswered)) throw error;
  }
}

/** Drives a case of a real flow through its scenario. */
export async function playScenario(crowd: Crowd, organisation: string, scenario: Scenario): Promise<PlayedCase> {
  const played = await HttpCase.start(scenario, { as: (person) => crowd.as(person), administrator: () => crowd.as(`${organisation}-admin`) });
  for (const step of scenario.steps) {
    if (!('complete' in step || 'return' in step)) continue;
    const request = await whenThere(() => played.requestOf(step), crowd.givenUp);
    if (request) await settled(request.send(await crowd.as(request.person)));
  }
  while ((await played.read()).status === 'active') await pause(LOOK_EVERY_MS);
  return { kind: `${scenario.definition} ${scenario.name}`, instance: played.instance };
}

/** A task that a job brings (a message, a timer) is there a little later. */
async function whenThere<T>(ask: () => Promise<T>, givenUp: () => boolean): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (givenUp() || error instanceof ProblemError) throw error;
      await pause(LOOK_EVERY_MS);
    }
  }
}
