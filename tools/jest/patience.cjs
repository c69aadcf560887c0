/* A test may wait this long on a machine that is busy with other things: what it asserts is never its own speed. */
jest.setTimeout(60_000);
