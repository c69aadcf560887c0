import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { organisations, processFolders, readOrganisation, readResources, readScenarios } from '../../workflows/read-workflows';
import { launchChromium } from '../harness/open-browser';
import type { OrganisationInPage, ScenarioPage } from './play-in-page';

declare const PAGE: ScenarioPage;

type Scenario = Parameters<ScenarioPage['play']>[0];
type Played = Awaited<ReturnType<ScenarioPage['play']>>;

const OFFICES = organisations().filter((organisation) => processFolders(organisation).length > 0);
const ROLLDOWN = join(dirname(require.resolve('rolldown/package.json')), 'bin/cli.mjs');

/** The simulator of the designer as one script. */
function bundle(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lz-page-'));
  try {
    execFileSync(process.execPath, [ROLLDOWN, '-c', join(__dirname, 'rolldown.config.mjs'), '-o', join(folder, 'page.js')], { stdio: 'pipe' });
    return readFileSync(join(folder, 'page.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The server's trace is the golden one: `tests/recovery/scenarios.spec.ts` plays the same files on PostgreSQL, `tests/workflows` keeps them. */
describe('the simulator in a real browser', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ timezoneId: 'America/New_York', locale: 'en-US' });
    await page.addScriptTag({ content: bundle() });
  });
  afterAll(() => browser?.close());

  it.each(OFFICES)('leaves the trace of the server for every scenario of %s', async (organisation) => {
    const folders = processFolders(organisation);
    const office: OrganisationInPage = { directory: readOrganisation(organisation), deployments: folders.map(readResources) };
    const keys = await page.evaluate((files) => PAGE.deploy(files), office);
    expect(keys).toEqual(expect.arrayContaining(folders.map(({ process }) => process)));
    const scenarios = folders.flatMap(readScenarios);
    expect(scenarios.length).toBeGreaterThan(0);
    for (const { scenario, trace } of scenarios) {
      const played = await page.evaluate<Played, string>((file) => PAGE.play(JSON.parse(file) as Scenario), JSON.stringify(scenario));
      expect({ scenario: scenario.name, failure: played.failure, trace: played.trace }).toEqual({ scenario: scenario.name, trace: JSON.parse(readFileSync(trace, 'utf8')) });
    }
  });
});
