import { join } from 'node:path';

/** The simulator as one script for a page, from the sources the designer is built from. `-o FILE` says where to. */
export default {
  input: join(import.meta.dirname, 'play-in-page.ts'),
  platform: 'browser',
  resolve: { conditionNames: ['@liuzhuan/source', 'browser', 'import', 'module', 'default'] },
  output: { format: 'iife' },
};
