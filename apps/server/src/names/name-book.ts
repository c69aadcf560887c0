import type { Directory } from '@liuzhuan/engine';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who acts when no person does: timers, seeds, other programs. */
const NOBODY: readonly (readonly [string, string])[] = [
  ['system', '系统'],
  ['service', '系统'],
];

const BOOKS = new WeakMap<Directory, NameBook>();

/** Names of persons and units of one organisation; an id that the directory does not know stands for itself. */
export class NameBook {
  private readonly names: ReadonlyMap<string, string>;

  private constructor(directory: Directory) {
    this.names = new Map([...NOBODY, ...[...directory.persons, ...directory.units].map(({ id, name }) => [id, name] as const)]);
  }

  static of(directory: Directory): NameBook {
    const book = BOOKS.get(directory) ?? new NameBook(directory);
    BOOKS.set(directory, book);
    return book;
  }

  nameOf(id: string): string {
    return this.names.get(id) ?? id;
  }

  named(id: string): Named {
    return { id, name: this.nameOf(id) };
  }

  maybe(id: string | null | undefined): Named | undefined {
    return id == null ? undefined : this.named(id);
  }
}
