/* Every wait inside a page has its own end: this one only ends what has lost its way altogether. */
jest.setTimeout(300_000);
