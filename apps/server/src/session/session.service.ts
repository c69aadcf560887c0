import type { Account } from '@liuzhuan/contract';
import { asInstant } from '@liuzhuan/kernel';
import { AccountRepository } from '@liuzhuan/storage';
import { Inject, Injectable } from '@nestjs/common';
import { uuidIds } from '../bindings/uuid-ids';
import { systemClock } from '../bindings/system-clock';
import { CONFIGURATION, type Configuration } from '../configuration/configuration';
import { ACCEPTED_TYPES } from '../documents/accepted-types';
import { People } from '../names/people';
import { ProblemException } from '../problems/problem-exception';
import type { Caller } from './caller';
import { LoginThrottle } from './login-throttle';
import { hashPassword, passwordMatches } from './password';
import { hashToken, newToken } from './token';

/** Signing in and out with local accounts, and who is behind a token. */
@Injectable()
export class SessionService {
  private readonly throttle = new LoginThrottle();
  /** Checked for logins that do not exist, so that their answer takes as long as a wrong password's. */
  private readonly decoy = hashPassword(newToken());

  constructor(
    private readonly accounts: AccountRepository,
    private readonly people: People,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async logIn(login: string, password: string): Promise<{ token: string; expiresAt: string; account: Account }> {
    const now = Date.now();
    const seconds = this.throttle.waitSeconds(login, now);
    if (seconds > 0) throw ProblemException.of('login-throttled', { seconds });
    const record = await this.accounts.byLogin(login);
    const matches = await passwordMatches(record?.passwordHash ?? (await this.decoy), password);
    if (!record?.active || !matches) {
      this.throttle.failed(login, now);
      throw ProblemException.of('login-failed');
    }
    this.throttle.succeeded(login);
    const token = newToken();
    const expiresAt = asInstant(new Date(now + this.configuration.sessionHours * 3_600_000).toISOString());
    const session = { organisation: record.organisation, id: uuidIds.next('notice'), login, tokenHash: hashToken(token), createdAt: systemClock.now(), expiresAt };
    await this.accounts.openSession(session);
    const caller: Caller = { login, organisation: record.organisation, person: record.person ?? undefined, roles: record.roles as Caller['roles'], session: session.id };
    return { token, expiresAt, account: await this.accountOf(caller) };
  }

  async logOut(token: string): Promise<void> {
    await this.accounts.closeSession(hashToken(token), systemClock.now());
  }

  /** Undefined when the token is unknown, expired or closed. */
  async callerOf(token: string): Promise<Caller | undefined> {
    const found = await this.accounts.bySession(hashToken(token), systemClock.now());
    if (!found) return undefined;
    const { account, session } = found;
    return {
      login: account.login,
      organisation: account.organisation,
      person: account.person ?? undefined,
      roles: account.roles as Caller['roles'],
      session: session.id,
    };
  }

  async accountOf(caller: Caller): Promise<Account> {
    const { directory, names } = await this.people.of(caller.organisation);
    const held = directory.appointments.filter((appointment) => appointment.person === caller.person);
    return {
      login: caller.login,
      roles: caller.roles,
      organisation: { id: directory.organisation, name: directory.name },
      person: names.maybe(caller.person),
      units: [...new Set(held.map((appointment) => appointment.unit))].map((unit) => names.named(unit)),
      posts: [...new Set(held.map((appointment) => appointment.post))],
      uploads: { maxBytes: this.configuration.uploadLimitBytes, accept: ACCEPTED_TYPES.map((type) => `.${type.extension}`) },
    };
  }
}
