import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known about the request that is being answered, wherever its work goes on. */
export interface RequestContext {
  readonly requestId: string;
  organisation?: string;
}

export const requestContext = new AsyncLocalStorage<RequestContext>();
