import { uuidV7 } from './uuid-ids';

describe('uuidV7', () => {
  it('carries version 7, variant 10 and the milliseconds', () => {
    expect(uuidV7(0x0190_0000_0001, new Uint8Array(10).fill(0xff))).toBe('01900000-0001-7fff-bfff-ffffffffffff');
  });

  it('sorts by time', () => {
    const ids = [5_000, 1, 1_700_000_000_000, 300].map((at) => uuidV7(at));
    expect([...ids].sort()).toEqual([ids[1], ids[3], ids[0], ids[2]]);
  });
});
