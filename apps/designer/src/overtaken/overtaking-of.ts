/** What is known of the draft on screen and of the version in force. */
export interface OvertakingFacts {
  /** Version that the files on screen count as drawn from. */
  readonly base: number;
  /** The version in force, once it is read and newer than {@link base}; `same`: its files are those on screen. */
  readonly newer?: { readonly version: number; readonly same: boolean };
  /** Revision of the draft on screen, when all of it is on the server. */
  readonly savedRevision?: number;
  /** The server's draft as last read. */
  readonly kept?: { readonly revision: number; readonly base: number };
  /** It is being read again: the server may know by now that the draft goes on from the newer version. */
  readonly reading: boolean;
  /** The version of which it was said already that it overtook the draft. */
  readonly told?: number;
}

interface OvertakingVerdict {
  /** Version that the files on screen are drawn from, as far as is known. */
  readonly drawnFrom: number;
  readonly overtaken: boolean;
}

/**
 * Whether a newer version overtook the draft. A release that was made of this very draft is no stranger's: the server knows that the draft goes on from it. While
 * the draft is read again an older answer says nothing about a new version; what was said already stays said.
 */
export function overtakingOf({ base, newer, savedRevision, kept, reading, told }: OvertakingFacts): OvertakingVerdict {
  if (!newer) return { drawnFrom: base, overtaken: false };
  const isSaved = savedRevision !== undefined;
  const known = isSaved && kept?.revision === savedRevision ? kept.base : undefined;
  const drawnFrom = newer.same ? newer.version : (known ?? base);
  const mayStillBeKnown = isSaved && reading && told !== newer.version;
  return { drawnFrom, overtaken: drawnFrom <= base && !mayStillBeKnown };
}
