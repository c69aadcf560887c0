import type { MigrationCase } from '@liuzhuan/contract';

/** Colours beside the words. */
export const VERDICT_COLOURS: Readonly<Record<MigrationCase['verdict'], string>> = { movable: 'green', moved: 'green', refused: 'red', gone: 'default', pending: 'default' };
