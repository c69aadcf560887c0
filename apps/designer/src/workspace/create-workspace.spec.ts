import { type Client, type Problem, ProblemError, type ResourceDto } from '@liuzhuan/contract';
import { createWorkspace } from './create-workspace';

const KEY = 'dz-x';
const file = (content: string): ResourceDto => ({ name: 'process.bpmn', kind: 'bpmn', content });
const problem = (status: number) => new ProblemError({ status, message: { zh: '不行', en: 'no' } } as Problem);

/** The drafts of a server, which may be out of reach, and a browser with a memory. Timers never fire: saving is asked for. */
function office(drafts: Map<string, { resources: readonly ResourceDto[]; revision: number }>) {
  const memory = new Map<string, string>();
  /** What the drafts sent said of the version they were drawn from. */
  const sent: { base?: number; baseIfNew?: number }[] = [];
  let base = 3;
  const down: { error?: Error; full?: boolean; /** Answers to drafts that are sent come after it. */ slow?: Promise<void> } = {};
  const localStorage = {
    getItem: (name: string) => memory.get(name) ?? null,
    removeItem: (name: string) => void memory.delete(name),
    setItem: (name: string, text: string) => {
      if (down.full) throw new Error('QuotaExceededError');
      memory.set(name, text);
    },
  };
  Object.assign(globalThis, { window: { localStorage, setTimeout: () => 1, clearTimeout: () => undefined } });
  const viewOf = (key: string) => ({ key, savedBy: '信息管理员乙', savedAt: '2026-11-22T08:00:00Z', base, ...drafts.get(key) });
  const answer = (name: string, input: { path?: { key: string }; body?: { resources: ResourceDto[]; revision?: number; base?: number; baseIfNew?: number } }) => {
    if (down.error) throw down.error;
    const key = input.path?.key ?? '';
    if (name === 'listDrafts') return [...drafts.keys()].map((each) => ({ key: each }));
    if (name === 'listDefinitions') return [];
    if (name === 'readDraft') return viewOf(key);
    if (name === 'discardDraft') return void drafts.delete(key);
    const old = drafts.get(key)?.revision ?? 0;
    if (input.body?.revision !== undefined && input.body.revision !== old) throw problem(409);
    sent.push({ base: input.body?.base, baseIfNew: input.body?.baseIfNew });
    base = input.body?.base ?? base;
    drafts.set(key, { resources: input.body?.resources ?? [], revision: old + 1 });
    return viewOf(key);
  };
  const client = ((name: string, input: never) => (name === 'saveDraft' ? (down.slow ?? Promise.resolve()) : Promise.resolve()).then(() => answer(name, input))) as unknown as Client;
  return { client, down, memory, sent };
}

async function opened(drafts = new Map([[KEY, { resources: [file('one')] as readonly ResourceDto[], revision: 1 }]])) {
  const { client, down, memory, sent } = office(drafts);
  const open = async () => {
    const workspace = createWorkspace(client, KEY);
    await workspace.getState().load();
    return workspace;
  };
  return { drafts, down, memory, sent, open, workspace: await open() };
}

describe('a draft that could not be saved', () => {
  it('is kept, and sent once the server is back', async () => {
    const { drafts, down, open, workspace } = await opened();
    down.error = new TypeError('Failed to fetch');
    workspace.getState().change(file('two'));
    await workspace.getState().saveNow();
    expect(workspace.getState().save).toBe('kept-here');
    delete down.error;
    const again = await open();
    expect(again.getState().resources).toEqual([file('two')]);
    await again.getState().saveNow();
    expect(drafts.get(KEY)).toEqual({ resources: [file('two')], revision: 2 });
  });

  it('does not replace what somebody else has saved meanwhile', async () => {
    const { drafts, down, open, workspace } = await opened();
    down.error = new TypeError('Failed to fetch');
    workspace.getState().change(file('mine'));
    await workspace.getState().saveNow();
    drafts.set(KEY, { resources: [file('theirs')], revision: 2 });
    delete down.error;
    const again = await open();
    await again.getState().saveNow();
    expect(again.getState().save).toBe('conflict');
    expect(drafts.get(KEY)?.resources).toEqual([file('theirs')]);
    await again.getState().overwrite();
    expect(drafts.get(KEY)?.resources).toEqual([file('mine')]);
  });

  it('says so when there is no room for it here', async () => {
    const { down, workspace } = await opened();
    Object.assign(down, { error: new TypeError('Failed to fetch'), full: true });
    workspace.getState().change(file('two'));
    await workspace.getState().saveNow();
    expect(workspace.getState().save).toBe('not-kept');
  });

  it.each([
    [413, 'refused'],
    [400, 'refused'],
    [401, 'kept-here'],
    [503, 'kept-here'],
  ])('answered by %d is %s', async (status, save) => {
    const { down, workspace } = await opened();
    down.error = problem(status);
    workspace.getState().change(file('two'));
    await workspace.getState().saveNow();
    expect(workspace.getState().save).toBe(save);
  });

  it('is kept in a conflict, with what is drawn after it, until somebody decides', async () => {
    const { drafts, open, memory, workspace } = await opened();
    drafts.set(KEY, { resources: [file('theirs')], revision: 2 });
    workspace.getState().change(file('mine'));
    await workspace.getState().saveNow();
    workspace.getState().change(file('mine too'));
    const again = await open();
    expect(again.getState().resources).toEqual([file('mine too')]);
    await again.getState().takeTheirs();
    expect([again.getState().resources, memory.size]).toEqual([[file('theirs')], 0]);
  });

  it('gives way to the other person’s, whatever is still drawn until that is there', async () => {
    const { drafts, memory, workspace } = await opened();
    drafts.set(KEY, { resources: [file('theirs')], revision: 2 });
    workspace.getState().change(file('mine'));
    await workspace.getState().saveNow();
    const taken = workspace.getState().takeTheirs();
    workspace.getState().change(file('mine too'));
    await taken;
    const { resources, save } = workspace.getState();
    expect([resources, save, memory.size]).toEqual([[file('theirs')], 'saved', 0]);
  });

  it('stays where it is while the other person’s cannot be fetched', async () => {
    const { drafts, down, open, workspace } = await opened();
    drafts.set(KEY, { resources: [file('theirs')], revision: 2 });
    workspace.getState().change(file('mine'));
    await workspace.getState().saveNow();
    down.error = new TypeError('Failed to fetch');
    await workspace.getState().takeTheirs();
    delete down.error;
    expect((await open()).getState().resources).toEqual([file('mine')]);
  });

  it('is discarded for good, also while it is being saved', async () => {
    const { drafts, down, memory, workspace } = await opened();
    let answer = (): void => undefined;
    down.slow = new Promise((resolve) => (answer = resolve));
    workspace.getState().change(file('two'));
    const saved = workspace.getState().saveNow();
    const discarded = workspace.getState().discard();
    await new Promise(setImmediate);
    answer();
    await Promise.all([saved, discarded]);
    expect([workspace.getState().save, drafts.size, memory.size]).toEqual(['clean', 0, 0]);
  });

  it.each(['nonsense', 'null', '{"resources": 1}'])('is not taken from %s', async (text) => {
    const { memory, open } = await opened();
    memory.set(`liuzhuan.draft.${KEY}`, text);
    expect((await open()).getState().resources).toEqual([file('one')]);
  });
});

describe('a change on its way', () => {
  it('is told before it is written', async () => {
    const { workspace } = await opened();
    workspace.getState().announce();
    expect(workspace.getState().save).toBe('changed');
    workspace.getState().change(file('one'));
    await workspace.getState().saveNow();
    expect(workspace.getState().save).toBe('saved');
  });
});

describe('a page that is left', () => {
  it('saves the last strokes, and whoever comes back waits for them', async () => {
    const { open, workspace } = await opened();
    workspace.getState().change(file('two'));
    workspace.getState().leave();
    workspace.getState().leave(Promise.resolve().then(() => workspace.getState().change(file('three'))));
    const again = await open();
    expect(again.getState().resources).toEqual([file('three')]);
    again.getState().change(file('four'));
    await again.getState().saveNow();
    expect(again.getState().save).toBe('saved');
  });

  it('leaves what it could not send to the page opened after it', async () => {
    const { drafts, down, open, workspace } = await opened();
    down.error = problem(401);
    workspace.getState().change(file('two'));
    workspace.getState().leave();
    await new Promise(setImmediate);
    delete down.error;
    const again = await open();
    await workspace.getState().saveNow();
    expect(drafts.get(KEY)?.revision).toBe(1);
    await again.getState().saveNow();
    expect([again.getState().save, drafts.get(KEY)]).toEqual(['saved', { resources: [file('two')], revision: 2 }]);
  });
});

describe('the version that files were drawn from', () => {
  it('is told when they are begun anew, and left to the server while they are drawn on', async () => {
    const { sent, workspace } = await opened();
    expect(workspace.getState().base).toBe(3);
    workspace.getState().change(file('two'));
    await workspace.getState().saveNow();
    workspace.getState().replaceAll([file('old')], 1);
    await workspace.getState().saveNow();
    workspace.getState().change(file('older'));
    await workspace.getState().saveNow();
    await workspace.getState().rebase(3);
    expect(sent).toEqual([{ baseIfNew: 3 }, { base: 1 }, { baseIfNew: 1 }, { base: 3 }]);
    expect(workspace.getState().base).toBe(3);
  });

  it('is told once the server is back, also by the page that is opened then', async () => {
    const { down, open, sent, workspace } = await opened();
    down.error = new TypeError('Failed to fetch');
    workspace.getState().replaceAll([file('old')], 1);
    await workspace.getState().saveNow();
    delete down.error;
    const again = await open();
    expect(again.getState().base).toBe(1);
    await again.getState().saveNow();
    again.getState().change(file('older'));
    await again.getState().saveNow();
    expect(sent).toEqual([{ base: 1 }, { baseIfNew: 1 }]);
  });

  it('is told when another person’s draft is replaced', async () => {
    const { drafts, sent, workspace } = await opened();
    drafts.set(KEY, { resources: [file('theirs')], revision: 2 });
    workspace.getState().change(file('mine'));
    await workspace.getState().saveNow();
    await workspace.getState().overwrite();
    expect(sent).toEqual([{ base: 3 }]);
  });
});
