import type { MigrationCase } from '@liuzhuan/contract';

/** Colours beside the words. */
export const VERDICT_COLOURS: Readonly<Record<MigrationCase['verdict'], string>> = { movable: 'success', moved: 'success', refused: 'error', gone: 'default', pending: 'default' };
