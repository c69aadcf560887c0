import { openUntilClosed } from './open-until-closed';

const settled = () => new Promise<void>((resolve) => void setTimeout(resolve));

describe('something being opened', () => {
  it('says why it could not be opened', async () => {
    const said: unknown[] = [];
    openUntilClosed(() => Promise.reject(new Error('no file')), (error) => said.push(String(error)));
    await settled();
    expect(said).toEqual(['Error: no file']);
  });

  it('does not go on, and says nothing of a failure, once it was closed', async () => {
    const said: unknown[] = [];
    const seen: boolean[] = [];
    let goOn: () => void = () => undefined;
    const close = openUntilClosed(
      async (isClosed) => {
        seen.push(isClosed());
        await new Promise<void>((resolve) => (goOn = resolve));
        seen.push(isClosed());
        throw new Error('destroyed meanwhile');
      },
      (error) => said.push(error),
    );
    close();
    goOn();
    await settled();
    expect([seen, said]).toEqual([[false, true], []]);
  });
});
