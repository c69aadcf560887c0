import { type Client, type Draft, ProblemError, type ResourceDto } from '@liuzhuan/contract';
import { createStore, type StoreApi } from 'zustand';
import { type DraftCopy, dropCopy, keepCopy, readCopy } from './draft-copy';
import type { SaveState, WorkspaceState } from './workspace-state';

const SAVE_AFTER_MS = 1_200;
const RETRY_AFTER_MS = 5_000;

/** What one can do with the files of a process. */
export interface WorkspaceActions {
  load(): Promise<void>;
  /** Puts new content into a file, or adds it; saved as a draft shortly after. */
  change(resource: ResourceDto): void;
  /** Something was drawn that is not in the files yet: until it is, the page may not be left without a question. */
  announce(): void;
  remove(name: string): void;
  /** Replaces all files, e.g. with an older version or an import. `base`: the version that they are of, where it is another one. */
  replaceAll(resources: readonly ResourceDto[], base?: number): void;
  /** What came into force since is in the draft, or left out on purpose: it counts as drawn from this version. */
  rebase(version: number): Promise<boolean>;
  saveNow(): Promise<boolean>;
  /** The page is left: saves what is there, and what the last strokes still bring. Whoever opens the process again waits for it. */
  leave(last?: Promise<unknown>): void;
  /** After a conflict: the other person's draft in place of mine. */
  takeTheirs(): Promise<void>;
  /** After a conflict: my draft in place of the other person's. */
  overwrite(): Promise<void>;
  /** Drops the draft and goes back to the version in force. */
  discard(): Promise<void>;
  show(element: string): void;
}

export type Workspace = StoreApi<WorkspaceState & WorkspaceActions>;

/** Answers of a server that may take the same draft later: signed out, too slow, too busy. */
const PASSING: ReadonlySet<number> = new Set([401, 408, 429]);
const mayPass = (error: unknown) => !(error instanceof ProblemError) || error.problem.status >= 500 || PASSING.has(error.problem.status);

/** What saving now means something for. */
const UNSENT: ReadonlySet<SaveState> = new Set(['changed', 'kept-here', 'not-kept', 'refused'] as const);

/** Saves of pages that were left, by process, until they are done. */
const leaving = new Map<string, Promise<unknown>>();

/** Who has a process open. A page that was left and is opened again is another one: what it kept, the new one sends. */
const open = new Map<string, object>();

const isMissing = (error: unknown) => error instanceof ProblemError && error.problem.status === 404;
const orMissing = <T>(reading: Promise<T>): Promise<T | undefined> =>
  reading.catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });

/** The files of one process with their draft on the server. Lives as long as its page. */
export function createWorkspace(client: Client, key: string): Workspace {
  let timer: number | undefined;
  // A slow save must not be overtaken by the next: it would find the revision of the first and take it for somebody else's.
  let running: Promise<boolean> | undefined;
  // How often the files were begun anew from some version, and how many of these beginnings the server knows.
  let begun = 0;
  let told = 0;
  const me = {};
  return createStore<WorkspaceState & WorkspaceActions>()((set, get) => {
    const markOf = (draft: Draft) => ({ by: draft.savedBy, at: draft.savedAt, revision: draft.revision });
    const later = (delay: number) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void get().saveNow(), delay);
    };
    const touched = (resources: readonly ResourceDto[]) => {
      const isConflict = get().save === 'conflict';
      set({ resources, save: isConflict ? 'conflict' : 'changed' });
      if (isConflict) keep();
      else later(SAVE_AFTER_MS);
    };
    const keep = () => keepCopy(key, { resources: get().resources, base: get().base, anew: begun > told, revision: get().draft?.revision ?? 0 });
    const store = (revision: number | undefined): Promise<boolean> => {
      running = storeNow(revision).finally(() => (running = undefined));
      return running;
    };
    const storeNow = async (revision: number | undefined): Promise<boolean> => {
      window.clearTimeout(timer);
      const { resources, base } = get();
      const beginning = begun;
      set({ save: 'saving' });
      try {
        const draft = await client('saveDraft', { path: { key }, body: { resources: [...resources], revision, ...(beginning > told ? { base } : { baseIfNew: base }) } });
        dropCopy(key);
        const unchanged = get().resources === resources;
        told = beginning;
        set({ draft: markOf(draft), base: begun === beginning ? draft.base : get().base, save: unchanged ? 'saved' : 'changed', error: undefined });
        if (!unchanged) later(SAVE_AFTER_MS);
        return unchanged;
      } catch (error) {
        if (error instanceof ProblemError && error.problem.status === 409) {
          set({ save: 'conflict', error });
          keep();
          return false;
        }
        const isKept = keep();
        const again = mayPass(error);
        set({ save: !again ? 'refused' : isKept ? 'kept-here' : 'not-kept', error: error as Error });
        if (again) later(RETRY_AFTER_MS);
        return false;
      }
    };
    // Not before the files that replace it are there: a last stroke may still be on its way, and without an answer nothing may be lost.
    const forgotten = (): undefined => void dropCopy(key);
    const load = async (kept: () => DraftCopy | undefined): Promise<void> => {
      window.clearTimeout(timer);
      await leaving.get(key);
      open.set(key, me);
      try {
        // The lists say what there is: asking for what is not would look like a fault in the browser's log.
        const [drafts, definitions] = await Promise.all([client('listDrafts', {}), client('listDefinitions', {})]);
        const [draft, definition] = await Promise.all([
          drafts.some((row) => row.key === key) ? orMissing(client('readDraft', { path: { key } })) : undefined,
          definitions.some((row) => row.key === key) ? orMissing(client('readDefinition', { path: { id: key } })) : undefined,
        ]);
        const copy = kept();
        begun = copy?.anew ? told + 1 : told;
        const resources = copy?.resources ?? draft?.resources ?? definition?.resources;
        set((state) => ({
          phase: resources ? 'ready' : 'missing',
          resources: resources ?? [],
          save: copy ? 'changed' : draft ? 'saved' : 'clean',
          // A copy goes on from the draft it was made of: what somebody else saved since is a conflict, not ours to replace.
          draft: draft && { ...markOf(draft), ...(copy && { revision: copy.revision }) },
          version: definition?.version,
          base: copy?.base ?? draft?.base ?? definition?.version ?? 0,
          epoch: state.epoch + 1,
          error: undefined,
        }));
        if (copy) later(0);
      } catch (error) {
        set({ phase: 'failed', error: error as Error });
      }
    };
    return {
      key,
      phase: 'loading',
      resources: [],
      save: 'clean',
      base: 0,
      epoch: 0,
      load: () => load(() => readCopy(key)),
      change: (resource) => {
        const { resources } = get();
        const old = resources.find(({ name }) => name === resource.name);
        if (old?.content === resource.content) {
          // Drawn and taken back at once: it was announced all the same.
          if (get().save === 'changed') later(SAVE_AFTER_MS);
          return;
        }
        touched(old ? resources.map((other) => (other === old ? resource : other)) : [...resources, resource]);
      },
      announce: () => set(({ save }) => (save === 'saved' || save === 'clean' ? { save: 'changed' } : {})),
      remove: (name) => touched(get().resources.filter((resource) => resource.name !== name)),
      replaceAll: (resources, base) => {
        begun += 1;
        set((state) => ({ epoch: state.epoch + 1, base: base ?? state.base }));
        touched(resources);
      },
      rebase: (version) => {
        begun += 1;
        set({ base: version });
        touched(get().resources);
        return get().saveNow();
      },
      saveNow: () => {
        if (running) return running.then(() => get().saveNow());
        if (open.get(key) !== me) return Promise.resolve(false);
        const { save, draft } = get();
        // Revision 0 is never there: a draft somebody else began meanwhile gives a conflict, too.
        return UNSENT.has(save) ? store(draft?.revision ?? 0) : Promise.resolve(save === 'saved' || save === 'clean');
      },
      leave: (last = Promise.resolve()) => {
        const saving = Promise.allSettled([leaving.get(key), last]).then(() => get().saveNow());
        leaving.set(key, saving);
        void saving.finally(() => leaving.get(key) === saving && leaving.delete(key));
      },
      takeTheirs: () => load(forgotten),
      overwrite: async () => {
        // Theirs may be drawn from another version than mine.
        begun += 1;
        await store(undefined);
      },
      discard: async () => {
        // A save on its way would bring the draft back, or find it gone and call that a conflict.
        await running;
        window.clearTimeout(timer);
        await client('discardDraft', { path: { key } });
        await load(forgotten);
      },
      show: (element) => set((state) => ({ focus: { element, asked: (state.focus?.asked ?? 0) + 1 } })),
    };
  });
}
