import { rejectionsOf } from '@liuzhuan/kernel';
import { STORAGE_REJECTIONS } from '@liuzhuan/storage';
import type { NextFunction, Request, Response } from 'express';
import { ProblemException } from '../problems/problem-exception';

/** Levels of lists and objects in a body. A form's data have four or five. */
const DEEPEST = 64;
/** What PostgreSQL cannot keep in a text: U+0000, and half of a surrogate pair. */
const UNSTORABLE = /[\0\p{Cs}]/u;
const BODY_TYPES = ['application/json', 'multipart/form-data'];
const rejectStorage = rejectionsOf(STORAGE_REJECTIONS);

/** Turns away, before any handler, what no handler could take: other kinds of bodies, bodies nested without end, text that cannot be kept. */
export function screenRequest(request: Request, _response: Response, next: NextFunction): void {
  const hasBody = Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined;
  if (hasBody && !request.is(BODY_TYPES)) throw ProblemException.of('body-type-refused', { type: request.headers['content-type'] ?? '—' });
  screen([decodedPath(request), request.query, request.body]);
  next();
}

function decodedPath({ path }: Request): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw ProblemException.of('request-invalid', { first: path });
  }
}

/** Walks without recursion: the value may be nested as deep as a body is long. */
function screen(root: unknown): void {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const { value, depth } = entry;
    if (typeof value === 'string' && UNSTORABLE.test(value)) throw new ProblemException(rejectStorage('text-not-storable'));
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) throw ProblemException.of('json-too-deep', { limit: DEEPEST });
    for (const [key, inner] of Object.entries(value)) open.push({ value: key, depth }, { value: inner, depth: depth + 1 });
  }
}
