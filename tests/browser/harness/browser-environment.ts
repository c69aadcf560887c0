import { TestEnvironment } from 'jest-environment-node';
import { type OpenPage, whatPagesShow } from './what-pages-show';

/** What Jest's runner tells of a test while it plays it, as far as it is read here. */
interface TestEvent {
  readonly name: string;
  readonly error?: unknown;
}

/** Adds to the error of a failed browser test what its pages show in that moment: on another machine that is all there is to find the cause with. */
class BrowserEnvironment extends TestEnvironment {
  async handleTestEvent(event: TestEvent): Promise<void> {
    if (event.name !== 'test_fn_failure' && event.name !== 'hook_failure') return;
    const { openPages = [] } = this.global as { openPages?: readonly OpenPage[] };
    const { error } = event;
    // An error of the tests' own realm is no instance of anything here.
    if (typeof error === 'object' && error !== null && 'stack' in error) error.stack = `${String(error.stack)}\n\n${await whatPagesShow(openPages)}`;
  }
}

export = BrowserEnvironment;
