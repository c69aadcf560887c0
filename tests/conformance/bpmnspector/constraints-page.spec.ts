import { readFileSync } from 'node:fs';
import { CONSTRAINTS_FILE, constraintsPage } from './constraints-page';

it('docs/constraints.md is as the table of constraints has it', () => {
  expect(readFileSync(CONSTRAINTS_FILE, 'utf8')).toBe(constraintsPage());
});
