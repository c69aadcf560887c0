import type { Directory, Resource } from '@liuzhuan/engine';
import { asId, asInstant, hasErrors } from '@liuzhuan/kernel';
import { createSimulation, runScenario, type Scenario, type Simulation } from '@liuzhuan/simulator';
import { load } from 'js-yaml';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { misuse } from '../codes';
import { linesOf } from '../diagnostics/print-diagnostics';
import { existing, readFiles } from '../files/read-files';
import { CALENDAR } from '../simulation/timer-due';
import type { Command, CommandInput } from './command';

interface OrganisationFile extends Directory {
  readonly deploy?: readonly string[];
}

/** How one scenario went. */
interface Verdict {
  readonly scenario: string;
  readonly ok: boolean;
  readonly reason?: string;
  /** 0-based; -1 = the start. */
  readonly step?: number;
}

/** Where the scenarios stand: in processes of one organisation. */
interface Suite {
  /** Folder with `organisation.yaml`. */
  readonly home: string;
  /** Folders of processes, called ones before their callers. */
  readonly deployed: readonly string[];
  /** Folders whose scenarios are played. */
  readonly played: readonly string[];
}

/** `test DIR`: plays the scenarios of a process, or of all processes of an organisation, on the real engine in memory. */
export const testCommand: Command = {
  usage: 'liuzhuan test FOLDER [--only TEXT] [--update]',
  summary: { zh: '运行流程文件夹里的情景（scenarios），并与留存的轨迹比较', en: 'play the scenarios of a workflows folder and compare their golden traces' },
  least: 1,
  most: 1,
  options: { only: { type: 'string' }, update: { type: 'boolean' } },
  run: async (input) => {
    const { positionals, terminal, json, language, values } = input;
    const [folder = ''] = positionals;
    const suite = suiteOf(existing(terminal.cwd, folder), folder);
    const only = typeof values['only'] === 'string' ? values['only'] : '';
    const files = suite.played.flatMap(scenariosIn).filter((file) => file.includes(only));
    if (files.length === 0) throw misuse('folder-empty', { folder, what: 'scenarios/*.yaml', whatZh: '情景 scenarios/*.yaml' });
    const verdicts: Verdict[] = [];
    for (const file of files) verdicts.push(await play(suite, file, input));
    const failed = verdicts.filter(({ ok }) => !ok).length;
    if (json) terminal.out(JSON.stringify({ format: 'liuzhuan.test/1', passed: verdicts.length - failed, failed, scenarios: verdicts }, null, 2));
    else {
      for (const { scenario, ok, step, reason } of verdicts) terminal.out(`${ok ? '✓' : '✗'} ${scenario}${ok ? '' : `  ${step === undefined ? '' : `${language === 'zh' ? '步骤' : 'step'} ${step}: `}${reason ?? ''}`}`);
      terminal.out(language === 'zh' ? `${verdicts.length - failed} 个通过，${failed} 个未通过` : `${verdicts.length - failed} passed, ${failed} failed`);
    }
    return failed > 0 ? 1 : 0;
  },
};

/** Takes the folder of an organisation, or of one process in it. */
function suiteOf(absolute: string, path: string): Suite {
  const isHome = existsSync(join(absolute, 'organisation.yaml'));
  const home = isHome ? absolute : dirname(absolute);
  if (!existsSync(join(home, 'organisation.yaml'))) throw misuse('folder-empty', { folder: path, what: 'organisation.yaml', whatZh: ' organisation.yaml' });
  const { deploy = [] } = organisationOf(home);
  const played = isHome ? deploy : [basename(absolute)];
  return { home, deployed: [...new Set([...deploy, ...played])].map((name) => join(home, name)), played: played.map((name) => join(home, name)) };
}

const organisationOf = (home: string): OrganisationFile => load(readFileSync(join(home, 'organisation.yaml'), 'utf8')) as OrganisationFile;

function scenariosIn(process: string): readonly string[] {
  const folder = join(process, 'scenarios');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => join(folder, name));
}

async function play(suite: Suite, file: string, { values, language }: CommandInput): Promise<Verdict> {
  const scenario = relative(suite.home, file).replace('.yaml', '').replace('/scenarios/', ' ');
  const prepared = await prepare(suite, language);
  if (typeof prepared === 'string') return { scenario, ok: false, reason: prepared };
  const { trace, failure } = await runScenario(load(readFileSync(file, 'utf8')) as Scenario, prepared);
  if (failure) return { scenario, ok: false, step: failure.step, reason: `${failure.message} ${JSON.stringify(failure.details)}` };
  const golden = file.replace('.yaml', '.trace.json');
  const text = `${JSON.stringify(trace, null, 1)}\n`;
  if (values['update'] === true) writeFileSync(golden, text);
  if (!existsSync(golden)) return { scenario, ok: false, reason: language === 'zh' ? '没有留存的轨迹，用 --update 写下' : 'no golden trace: write it with --update' };
  const kept = JSON.parse(readFileSync(golden, 'utf8')) as readonly unknown[];
  const index = trace.findIndex((entry, at) => JSON.stringify(entry) !== JSON.stringify(kept[at]));
  if (index < 0 && kept.length === trace.length) return { scenario, ok: true };
  const at = index < 0 ? trace.length : index;
  return { scenario, ok: false, reason: `${language === 'zh' ? '轨迹第' : 'trace entry'} ${at + 1}: ${JSON.stringify(trace[at] ?? null)} ≠ ${JSON.stringify(kept[at] ?? null)}` };
}

/** A world of its own for every scenario; a text says why there is none. */
async function prepare({ home, deployed }: Suite, language: 'zh' | 'en'): Promise<Simulation | string> {
  const world = createSimulation({ directory: organisationOf(home), calendar: CALENDAR, now: asInstant('2026-01-05T01:00:00.000Z'), throughJson: true });
  for (const folder of deployed) {
    const resources: Resource[] = readFiles(folder, ['.']).map(({ name, kind, content }) => ({ name, kind, content }));
    const outcome = await world.engine.deploy({ organisation: asId(basename(home)), roles: ['designer'] }, { resources });
    if (!outcome.ok) return outcome.rejection.message[language];
    const error = outcome.value.diagnostics.find((diagnostic) => diagnostic.severity === 'error');
    if (hasErrors(outcome.value.diagnostics) && error) return linesOf(error, language).join(' ');
  }
  return world;
}
