import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type Request, type Response } from 'express';

/** Browser apps and the paths they live under. */
export const APPS = ['designer', 'desk'] as const;

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; frame-src 'self' blob:; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

/** Serves the built apps: files with a hash in their name for a year, the page itself never cached; every path below an app is the app's own. */
export function serveApps(application: NestExpressApplication, repositoryRoot: string): void {
  application.use((_request: Request, response: Response, next: () => void) => {
    response.set(SECURITY_HEADERS);
    next();
  });
  for (const app of APPS) {
    const folder = join(repositoryRoot, 'apps', app, 'dist');
    if (!existsSync(join(folder, 'index.html'))) continue;
    application.use(`/${app}/assets`, express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }));
    application.use(`/${app}`, express.static(folder, { index: false, maxAge: 0 }), (request: Request, response: Response, next: () => void) => {
      if (request.method !== 'GET') return next();
      response.set('cache-control', 'no-cache').sendFile(join(folder, 'index.html'));
    });
  }
  application.use((request: Request, response: Response, next: () => void) => {
    if (request.path === '/' && request.method === 'GET') return response.redirect('/desk');
    next();
  });
}
