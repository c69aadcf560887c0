import { LoginThrottle } from './login-throttle';

describe('LoginThrottle', () => {
  it('lets ten failures pass, then asks to wait until the minute is over', () => {
    const throttle = new LoginThrottle();
    for (let i = 0; i < 9; i += 1) throttle.failed('a', 0);
    expect(throttle.waitSeconds('a', 1_000)).toBe(0);
    throttle.failed('a', 1_000);
    expect(throttle.waitSeconds('a', 1_000)).toBe(59);
    expect(throttle.waitSeconds('b', 1_000)).toBe(0);
    expect(throttle.waitSeconds('a', 60_001)).toBe(0);
  });

  it('forgets failures after a success', () => {
    const throttle = new LoginThrottle();
    for (let i = 0; i < 10; i += 1) throttle.failed('a', 0);
    throttle.succeeded('a');
    expect(throttle.waitSeconds('a', 1)).toBe(0);
  });
});
