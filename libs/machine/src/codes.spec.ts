import { MACHINE_INCIDENTS } from './incidents';
import { MIGRATION_CODES } from './migration/migration-codes';
import { MACHINE_REJECTIONS } from './rejections';

const places = (text: string) => [...new Set([...text.matchAll(/\{(\w+?)(?:Zh)?\}/g)].map(([, name]) => name))].toSorted();

describe('codes', () => {
  it.each([...Object.entries(MACHINE_INCIDENTS), ...Object.entries(MACHINE_REJECTIONS), ...Object.entries(MIGRATION_CODES)])(
    '%s says the same in both languages',
    (_code, { message, cure }) => {
      expect(places(message.zh)).toEqual(places(message.en));
      expect(cure.zh.length * cure.en.length).toBeGreaterThan(0);
    },
  );
});
