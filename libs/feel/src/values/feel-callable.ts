import type { Run } from '../expression/frame';
import type { FeelValue } from './feel-value';

/** What a function does with its bound arguments. `undefined` stands for an argument that was not given. */
export type FeelBody = (args: readonly (FeelValue | undefined)[], run: Run, at: number) => FeelValue;

/** A FEEL function value: built in, defined in an expression, a BKM, or given by the host. */
export class FeelCallable {
  /**
   * @param name shown in warnings
   * @param parameters names for named arguments; a last name with `...` takes any number; null = the host's, positional only
   * @param body does the work, gets positional arguments
   */
  constructor(
    readonly name: string,
    readonly parameters: readonly string[] | null,
    readonly body: FeelBody,
  ) {}

  get variadic(): boolean {
    return this.parameters === null || (this.parameters.at(-1)?.startsWith('...') ?? false);
  }
}
