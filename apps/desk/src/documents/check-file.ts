/** What the server takes: size in bytes, endings like `.pdf`. */
export interface UploadLimits {
  readonly maxBytes: number;
  readonly accept: readonly string[];
}

export type FileFault = 'empty' | 'too-large' | 'type-refused';

/** Says no before a long upload would. The server decides all the same. */
export function checkFile(file: { readonly name: string; readonly size: number }, limits: UploadLimits | undefined): FileFault | undefined {
  if (file.size === 0) return 'empty';
  if (!limits) return undefined;
  const name = file.name.toLowerCase();
  if (limits.accept.length && !limits.accept.some((ending) => name.endsWith(ending.toLowerCase()))) return 'type-refused';
  return file.size > limits.maxBytes ? 'too-large' : undefined;
}
