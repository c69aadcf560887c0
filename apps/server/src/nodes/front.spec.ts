import { connect, createServer, type Server, type Socket } from 'node:net';
import { Front } from './front';

const HOST = '127.0.0.1';

describe('Front', () => {
  const opened: { destroy(): void }[] = [];
  afterEach(() => {
    for (const one of opened.splice(0)) one.destroy();
  });

  /** A node behind the front, which does with each connection what it is told. */
  async function node(onConnection: (socket: Socket) => void): Promise<{ readonly port: number; readonly server: Server; isReady: boolean }> {
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      opened.push(socket);
      socket.on('error', () => undefined);
      onConnection(socket);
    });
    opened.push({ destroy: () => server.close() });
    const port = await new Promise<number>((resolve) => server.listen(0, HOST, () => resolve((server.address() as { port: number }).port)));
    return { port, server, isReady: true };
  }

  /** A client that keeps its side open whatever the other side does. */
  async function client(front: Front): Promise<Socket> {
    const socket = connect({ port: front.port, host: HOST, allowHalfOpen: true });
    opened.push(socket);
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('connect', resolve));
    return socket;
  }

  const textOf = (socket: Socket) =>
    new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (data) => (text += data.toString()));
      for (const over of ['end', 'close']) socket.once(over, () => resolve(text));
    });

  it('passes on what each side says', async () => {
    const echo = await node((socket) => socket.pipe(socket));
    const front = await Front.listen(0, HOST, [echo]);
    const socket = await client(front);
    const heard = textOf(socket);
    socket.end('一');
    expect(await heard).toBe('一');
    await front.close();
  });

  it('says that nobody is there, and closes although the client keeps its side open', async () => {
    const front = await Front.listen(0, HOST, [{ port: 9, isReady: false }]);
    expect(await textOf(await client(front))).toContain('503 Service Unavailable');
    await front.close();
  });

  it('goes to the next node when one refuses', async () => {
    const gone = await node(() => undefined);
    await new Promise((resolve) => gone.server.close(resolve));
    const echo = await node((socket) => socket.pipe(socket));
    const front = await Front.listen(0, HOST, [gone, echo]);
    for (const word of ['一', '二']) {
      const socket = await client(front);
      const heard = textOf(socket);
      socket.end(word);
      expect(await heard).toBe(word);
    }
    await front.close();
  });

  it('ends with its nodes: a client that never closes does not hold it', async () => {
    const ending = await node((socket) => socket.resume().end('all'));
    const front = await Front.listen(0, HOST, [ending]);
    expect(await textOf(await client(front))).toBe('all');
    await front.close();
  });

  it('waits for what a node still answers to a client that has ended its side', async () => {
    const slow = await node((socket) => {
      socket.resume().once('end', () => setTimeout(() => socket.end('late'), 1_500));
    });
    const front = await Front.listen(0, HOST, [slow]);
    const socket = await client(front);
    const heard = textOf(socket);
    socket.end('question');
    const closed = front.close();
    expect(await heard).toBe('late');
    await closed;
  });

  it('leaves nothing open of clients that are gone before their node has answered the door', async () => {
    const there = new Set<Socket>();
    const idle = await node((socket) => {
      there.add(socket.resume());
      socket.once('end', () => socket.end()).once('close', () => there.delete(socket));
    });
    const front = await Front.listen(0, HOST, [idle]);
    for (let n = 0; n < 40; n += 1) {
      const socket = connect({ port: front.port, host: HOST });
      socket.on('error', () => undefined).once('connect', () => socket.resetAndDestroy());
    }
    await new Promise((resolve) => setTimeout(resolve, 700));
    await front.close();
    expect(there.size).toBe(0);
  });

  it('lets go of a client whose node went away in the middle of what it said', async () => {
    const dying = await node((socket) => {
      socket.write('half');
      setTimeout(() => socket.destroy(), 20);
    });
    const front = await Front.listen(0, HOST, [dying]);
    const socket = await client(front);
    expect(await textOf(socket)).toBe('half');
    socket.destroy();
    await front.close();
  });
});
