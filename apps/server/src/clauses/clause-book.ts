import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../configuration/configuration';

export interface Clause {
  readonly id: string;
  readonly quote: string;
}

/** The words of an organisation's regulations by clause id, from `workflows/<organisation>/clauses.json`. */
@Injectable()
export class ClauseBook {
  private readonly books = new Map<string, ReadonlyMap<string, string>>();

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  clausesOf(organisation: string): readonly Clause[] {
    return [...this.bookOf(organisation)].map(([id, quote]) => ({ id, quote }));
  }

  quoteOf(organisation: string, id: string): string | undefined {
    return this.bookOf(organisation).get(id);
  }

  private bookOf(organisation: string): ReadonlyMap<string, string> {
    const known = this.books.get(organisation);
    if (known) return known;
    const book = new Map(this.read(organisation).map(({ id, quote }) => [id, quote]));
    this.books.set(organisation, book);
    return book;
  }

  private read(organisation: string): readonly Clause[] {
    const file = join(this.configuration.repositoryRoot, 'workflows', organisation, 'clauses.json');
    if (!/^[a-z0-9-]+$/.test(organisation) || !existsSync(file)) return [];
    return (JSON.parse(readFileSync(file, 'utf8')) as { readonly clauses: readonly Clause[] }).clauses;
  }
}
