import { setTimeout as pause } from 'node:timers/promises';
import { drawing } from './drawings';
import { type Desk, type Office, openOffice, openSecondNode } from './office';

const KEY = 'dz-presence';

describe('who else is at a draft', () => {
  let office: Office;
  let second: Office;
  beforeAll(async () => {
    office = await openOffice();
    second = await openSecondNode(office);
  });
  afterAll(async () => {
    await second.close();
    await office.close();
  });

  const others = async (desk: Desk, key = KEY) => (await desk.call('readDraftPresence', { path: { key } })).others;
  /** Nodes hear each other a moment later. */
  const until = async (desk: Desk, name: string) => {
    for (let asked = 0; asked < 100; asked += 1) {
      const found = (await others(desk)).find((other) => other.name === name);
      if (found) return found;
      await pause(50);
    }
    return undefined;
  };

  it('is told from node to node', async () => {
    const here = await office.as('dz-admin');
    const there = await second.as('dz-admin-2');
    expect(await others(here)).toEqual([]);
    expect(await until(there, '系统管理员')).toEqual({ name: '系统管理员', open: true });
    expect(await until(here, '信息管理员乙')).toEqual({ name: '信息管理员乙', open: true });
  });

  it('names who saved it, and when', async () => {
    const here = await office.as('dz-admin');
    const there = await second.as('dz-admin-2');
    const saved = await here.call('saveDraft', { path: { key: KEY }, body: { resources: [drawing(KEY, '<startEvent id="s"/><endEvent id="e"/>', ['s>e'])] } });
    expect(await until(there, '系统管理员')).toEqual({ name: '系统管理员', open: true, savedAt: saved.savedAt });
    expect((await others(here)).map(({ name }) => name)).not.toContain('系统管理员');
  });

  it('is nobody elsewhere', async () => {
    const there = await second.as('dz-admin-2');
    expect(await others(there, 'dz-another')).toEqual([]);
    expect(await others(await office.as('jyg-admin'))).toEqual([]);
    expect(await (await office.as('dz-shenpike-keyuan-1')).refused('readDraftPresence', { path: { key: KEY } })).toMatchObject({ status: 403 });
  });
});
