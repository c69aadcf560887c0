import { decodeXml } from '@liuzhuan/bpmn';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative } from 'node:path';
import { misuse, UsageError } from '../codes';
import type { SourceFile } from '../simulation/load-files';

const KINDS: readonly (readonly [ending: string, kind: SourceFile['kind']])[] = [
  ['.bpmn', 'bpmn'],
  ['.bpmn20.xml', 'bpmn'],
  ['.bpmn.xml', 'bpmn'],
  ['.xml', 'bpmn'],
  ['.dmn', 'dmn'],
  ['.form.json', 'form'],
];
/** Endings that are taken from a folder without being named; any XML might be something else. */
const IN_FOLDERS = ['.bpmn', '.dmn', '.form.json'];

/** A file as it lies on the disk. `path` is as the user would type it. */
export interface ReadFile extends SourceFile {
  readonly path: string;
}

/** The absolute path of something that must exist. */
export function existing(cwd: string, path: string): string {
  const absolute = isAbsolute(path) ? path : join(cwd, path);
  if (!existsSync(absolute)) throw misuse('file-missing', { file: path });
  return absolute;
}

/** Reads files, and of folders everything that belongs to a process. */
export function readFiles(cwd: string, paths: readonly string[]): readonly ReadFile[] {
  return paths.flatMap((path) => {
    const absolute = existing(cwd, path);
    if (!statSync(absolute).isDirectory()) return [readOne(cwd, absolute)];
    const names = readdirSync(absolute).filter((name) => IN_FOLDERS.some((ending) => name.endsWith(ending)));
    if (names.length === 0) throw misuse('folder-empty', { folder: path, what: IN_FOLDERS.join(', '), whatZh: IN_FOLDERS.join('、') });
    return names.sort(byKind).map((name) => readOne(cwd, join(absolute, name)));
  });
}

const kindOf = (name: string): SourceFile['kind'] | undefined => KINDS.find(([ending]) => name.toLowerCase().endsWith(ending))?.[1];

const byKind = (one: string, other: string): number =>
  KINDS.findIndex(([ending]) => one.endsWith(ending)) - KINDS.findIndex(([ending]) => other.endsWith(ending)) || (one < other ? -1 : 1);

function readOne(cwd: string, absolute: string): ReadFile {
  const path = relative(cwd, absolute) || basename(absolute);
  const kind = kindOf(absolute);
  if (!kind) throw misuse('file-kind-unknown', { file: path, known: KINDS.map(([ending]) => ending).join(', ') });
  return { name: path, path, kind, content: readText(absolute, path) };
}

/** Text of a file, in whatever encoding its XML declares. */
export function readText(absolute: string, path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(absolute);
  } catch (error) {
    throw misuse('file-unreadable', { file: path, reason: error instanceof Error ? error.message : String(error) });
  }
  const decoded = decodeXml(bytes, path);
  if (decoded.ok) return decoded.value;
  const [diagnostic] = decoded.error;
  throw diagnostic ? new UsageError(diagnostic) : misuse('file-unreadable', { file: path, reason: 'encoding' });
}

/** The JSON a file holds. */
export function readJsonFile(cwd: string, path: string): unknown {
  const text = readText(existing(cwd, path), path);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw misuse('file-unreadable', { file: path, reason: error instanceof Error ? error.message : String(error) });
  }
}
