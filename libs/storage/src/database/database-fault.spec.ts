import { faultOf } from './database-fault';

const coded = (code: string) => Object.assign(new Error('…'), { code });

describe('an error of the database', () => {
  it.each([
    ['a deadlock', coded('40P01'), 'conflict'],
    ['a key that somebody else has just taken', coded('23505'), 'conflict'],
    ['a server that ends', coded('57P01'), 'unavailable'],
    ['a server that recovers', coded('57P03'), 'unavailable'],
    ['a disk without room', coded('53100'), 'unavailable'],
    ['a reset connection', coded('ECONNRESET'), 'unavailable'],
    ['a connection of class 08', coded('08006'), 'unavailable'],
    ['a connection that ended', new Error('Connection terminated unexpectedly'), 'unavailable'],
    ['half of a surrogate pair', coded('22P05'), 'text'],
    ['a transaction that stood idle for too long', coded('25P03'), 'unavailable'],
    ['a row too long for its index', coded('54000'), 'length'],
    ['a column that is not there', coded('42703'), 'other'],
    ['nothing', undefined, 'other'],
  ])('%s', (_case, error, fault) => {
    expect(faultOf(error)).toBe(fault);
  });
});
