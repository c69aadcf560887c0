import type { ResourceDto } from '@liuzhuan/contract';

/**
 * Where the draft stands: as it is on the server (`saved`), changed and about to be saved, being saved, saved by somebody else meanwhile,
 * only in this browser because the server could not be reached (`not-kept`: and this browser had no room for it), or turned away by the
 * server, which sending it again would not change.
 */
export type SaveState = 'clean' | 'saved' | 'changed' | 'saving' | 'conflict' | 'kept-here' | 'not-kept' | 'refused';

/** Whose draft the server holds. */
export interface DraftMark {
  readonly by: string;
  readonly at: string;
  readonly revision: number;
}

/** One process being redrawn: its files as they are on screen, and what the server knows of them. */
export interface WorkspaceState {
  readonly key: string;
  readonly phase: 'loading' | 'ready' | 'missing' | 'failed';
  readonly error?: Error;
  readonly resources: readonly ResourceDto[];
  readonly save: SaveState;
  /** The draft on the server; absent when there is none. */
  readonly draft?: DraftMark;
  /** Version in force; absent for a process that was never deployed. */
  readonly version?: number;
  /** Version that the files on screen were drawn from; 0: none was in force. Another one by now: they may undo what somebody else changed. */
  readonly base: number;
  /** Grows whenever the files were replaced from outside, so that editors read them anew. */
  readonly epoch: number;
  /** The element to be shown on the canvas, asked for by a finding; `asked` tells repeated requests apart. */
  readonly focus?: { readonly element: string; readonly asked: number };
}

/** The drawing that holds the process of this key, or else the only one. */
export function drawingOf(state: Pick<WorkspaceState, 'key' | 'resources'>): ResourceDto | undefined {
  const drawings = state.resources.filter((resource) => resource.kind === 'bpmn');
  return drawings.find((resource) => resource.content.includes(`id="${state.key}"`)) ?? drawings[0];
}
