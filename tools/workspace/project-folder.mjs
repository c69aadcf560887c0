import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this repository, wherever it was cloned to. */
export const PROJECT_FOLDER = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
