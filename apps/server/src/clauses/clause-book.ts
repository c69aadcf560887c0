import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../configuration/configuration';

interface Clause {
  readonly id: string;
  readonly quote: string;
}

/** The words of the regulations by clause id, read from `workflows/<organisation>/clauses.json`. */
@Injectable()
export class ClauseBook {
  private readonly quotes: ReadonlyMap<string, string>;

  constructor(@Inject(CONFIGURATION) configuration: Configuration) {
    const folder = join(configuration.repositoryRoot, 'workflows');
    const files = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, 'clauses.json')) : [];
    const clauses = files.filter((file) => existsSync(file)).flatMap((file) => clausesOf(JSON.parse(readFileSync(file, 'utf8'))));
    this.quotes = new Map(clauses.map(({ id, quote }) => [id, quote]));
  }

  quoteOf(id: string): string | undefined {
    return this.quotes.get(id);
  }
}

function clausesOf(content: unknown): readonly Clause[] {
  const list = Array.isArray(content) ? content : (content as { clauses?: unknown }).clauses;
  return Array.isArray(list) ? (list as Clause[]) : [];
}
