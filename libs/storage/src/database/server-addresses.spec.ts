import { serverAddresses } from './server-addresses';

describe('the servers an address names', () => {
  it.each([
    ['one', 'postgres://u:p@h:5432/d?sslmode=require', ['postgres://u:p@h:5432/d?sslmode=require'], false],
    ['two with ports', 'postgres://u:p%40@a:1,b:2/d', ['postgres://u:p%40@a:1/d', 'postgres://u:p%40@b:2/d'], true],
    ['two with what libpq calls it', 'postgresql://u@a,b/d?target_session_attrs=read-write&sslmode=require', ['postgresql://u@a/d?sslmode=require', 'postgresql://u@b/d?sslmode=require'], true],
    ['one that moves', 'postgres://u@a:1/d?target_session_attrs=primary', ['postgres://u@a:1/d'], true],
    ['one that may be a standby', 'postgres://u@a:1/d?target_session_attrs=any', ['postgres://u@a:1/d'], false],
    ['numbers of version 6', 'postgres://[::1]:1,[::2]:2/d', ['postgres://[::1]:1/d', 'postgres://[::2]:2/d'], true],
    ['none', 'mysql://h/d', ['mysql://h/d'], false],
  ])('%s', (_what, url, urls, primaryOnly) => {
    expect(serverAddresses(url)).toEqual({ urls, primaryOnly });
  });
});
