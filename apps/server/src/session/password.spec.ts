import { hashPassword, passwordMatches } from './password';

describe('passwords', () => {
  it('are kept as argon2id and recognised again', async () => {
    const phc = await hashPassword('流转-2026');
    expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordMatches(phc, '流转-2026')).toBe(true);
    expect(await passwordMatches(phc, '流转-2027')).toBe(false);
    expect(await passwordMatches('', 'x')).toBe(false);
  });
});
