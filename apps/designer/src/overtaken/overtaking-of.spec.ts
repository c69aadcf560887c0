import { type OvertakingFacts, overtakingOf } from './overtaking-of';

const OVERTAKEN: OvertakingFacts = { base: 1, newer: { version: 2, same: false }, savedRevision: 4, kept: { revision: 4, base: 1 }, reading: false };

describe('a newer version in force', () => {
  it.each<[string, Partial<OvertakingFacts>, boolean, number]>([
    ['overtook the draft', {}, true, 1],
    ['is not there', { newer: undefined }, false, 1],
    ['has the files on screen', { newer: { version: 2, same: true } }, false, 2],
    ['was made of this very draft', { kept: { revision: 4, base: 2 } }, false, 2],
    ['was made of a draft that was saved again since', { kept: { revision: 3, base: 2 } }, true, 1],
    ['is not judged by a draft that was never read', { kept: undefined, reading: true }, false, 1],
    ['is not judged by an older answer while the draft is read again', { reading: true }, false, 1],
    ['is not judged by an answer about an older revision while the draft is read again', { kept: { revision: 3, base: 1 }, reading: true }, false, 1],
    ['that was told of stays told of while the draft is read again', { reading: true, told: 2 }, true, 1],
    ['is judged anew when it is another one than was told of', { reading: true, told: 2, newer: { version: 3, same: false } }, false, 1],
    ['needs no word of the server about files it does not have', { savedRevision: undefined, kept: undefined, reading: true }, true, 1],
  ])('%s', (_, facts, overtaken, drawnFrom) => {
    expect(overtakingOf({ ...OVERTAKEN, ...facts })).toEqual({ overtaken, drawnFrom });
  });
});
