import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../architecture/project-files';

const { isNewEnough } = jest.requireActual<{ isNewEnough(version: string): boolean }>('../../tools/workspace/require-node.mjs');
const { choosePort } = jest.requireActual<{ choosePort(wanted: number, host: string): Promise<number> }>('../../tools/workspace/choose-port.mjs');
const { isInstalled } = jest.requireActual<{ isInstalled(folder: string): boolean }>('../../tools/workspace/install.mjs');

describe('the version of Node', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['24.11.1', true],
    ['20.18.3', false],
    ['18.20.8', false],
  ])('%s: new enough is %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});

describe('choosing a port', () => {
  it('takes the next one when the wanted one is busy', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    const address = blocker.address();
    const busy = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await choosePort(busy, '127.0.0.1')).toBeGreaterThan(busy);
    await new Promise((resolve) => blocker.close(resolve));
    expect(await choosePort(busy, '127.0.0.1')).toBe(busy);
  });
});

describe('knowing whether the packages are there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'liuzhuan-install-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const wanted = { '': {}, 'libs/x': { version: '1' }, 'node_modules/a': { version: '1.0.0' }, 'node_modules/for-another-platform': { version: '1.0.0', optional: true } };
  const write = (path: string, packages: object) => writeFileSync(join(folder, path), JSON.stringify({ packages }));

  it.each<[string, object | undefined, boolean]>([
    ['nothing is installed', undefined, false],
    ['everything that fits this platform is', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['a package has another version', { 'node_modules/a': { version: '0.9.0' } }, false],
    ['a package is missing', {}, false],
    ['the optional one has another version', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/for-another-platform': { version: '2.0.0' } }, false],
  ])('when %s', (_case, installed, expected) => {
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    write('package-lock.json', wanted);
    rmSync(join(folder, 'node_modules/.package-lock.json'), { force: true });
    if (installed) write('node_modules/.package-lock.json', installed);
    expect(isInstalled(folder)).toBe(expected);
  });
});

describe('the two commands', () => {
  it.each(['tools/start.mjs', 'tools/verify.mjs'])('%s explains itself and refuses what it does not know', (program) => {
    expect(execFileSync(process.execPath, [program, '--help'], { cwd: ROOT, encoding: 'utf8' })).toMatch(/--help/);
    const wrong = spawnSync(process.execPath, [program, '--nonsense'], { cwd: ROOT, encoding: 'utf8' });
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('--nonsense');
  });

  it('npm test refuses the name of a check that does not exist', () => {
    const wrong = spawnSync(process.execPath, ['tools/verify.mjs', '--only', 'everything'], { cwd: ROOT, encoding: 'utf8' });
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('everything');
  });

  it('npm start refuses a port that is none', () => {
    const wrong = spawnSync(process.execPath, ['tools/start.mjs', '--no-build', '--port', '99999'], { cwd: ROOT, encoding: 'utf8' });
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toMatch(/65535|--no-build/);
  });
});
