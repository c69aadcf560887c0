import { Defect } from '@liuzhuan/kernel';
import type { EffectHandler } from './effect-handler';

/** Another value of a data store, for all cases: written with the case, and on record in it. */
export const writeDataStore: EffectHandler<'data-store.write'> = ({ draft }, { name, value }) => {
  const { dataStores } = draft.context.world;
  if (!dataStores) throw new Defect(`Expected data store ${name} to be loaded but it is not`);
  dataStores.write(name, value);
  draft.record('data-store.written', { name, value });
};
