import { createHash, randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { ProblemException } from '../problems/problem-exception';

export const COOKIE = 'liuzhuan_session';

/** 256 random bits, base64url. Only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function cookieOf(request: Request): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=');
    if (name === COOKIE && value) return decodeURIComponent(value);
  }
  return undefined;
}

/** The bearer token, else the cookie. */
export function tokenOf(request: Request): string | undefined {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && token ? token : cookieOf(request);
}

export function setCookie(response: Response, token: string, hours: number, secure: boolean): void {
  response.cookie(COOKIE, token, { httpOnly: true, sameSite: 'strict', secure, path: '/', maxAge: hours * 3_600_000 });
}

export function clearCookie(response: Response): void {
  response.clearCookie(COOKIE, { path: '/' });
}

/** A page of another site must not act with this browser's cookie: a change whose Origin is not ours is refused. */
export function refuseForeignOrigin(request: Request): void {
  const { origin, host } = request.headers;
  if (request.method === 'GET' || request.method === 'HEAD' || !origin || !host) return;
  if (URL.canParse(origin) && new URL(origin).host === host) return;
  throw ProblemException.of('origin-refused');
}
