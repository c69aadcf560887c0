import { Client, type ClientConfig } from 'pg';

/**
 * A connection whose loss never ends the process. An error event without listener would, and nobody else listens while a connection is lent, or in the
 * moment between its being made and its being lent. The statements on their way fail by themselves.
 */
export class HeardClient extends Client {
  constructor(settings?: string | ClientConfig) {
    super(settings);
    this.on('error', () => undefined);
  }
}
