import { join } from 'node:path';
import type { Engine } from '@liuzhuan/engine';
import { asId, type OrganisationId, type PersonId } from '@liuzhuan/kernel';
import { AccountRepository, CalendarRepository, DirectoryRepository, PostgresDefinitionStore } from '@liuzhuan/storage';
import { CHINA_CALENDAR } from '@liuzhuan/worktime';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '../configuration/configuration';
import { ENGINE } from '../persistence/tokens';
import { valueOf } from '../routing/serve';
import { hashPassword } from '../session/password';
import { DEMO_PASSWORD } from './demo-logins';
import { type OrganisationFile, readOrganisations, readResources } from './organisation-file';

/**
 * Puts the organisations of `workflows/` into an empty or older database: calendar, people, accounts, flows. What administrators have
 * changed since stays: an account keeps its password, and a process that has a version is not deployed again.
 */
@Injectable()
export class Seeder {
  private readonly logger = new Logger(Seeder.name);

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly accounts: AccountRepository,
    private readonly calendars: CalendarRepository,
    private readonly directories: DirectoryRepository,
    private readonly definitions: PostgresDefinitionStore,
  ) {}

  async seed(): Promise<void> {
    const organisations = readOrganisations(join(this.configuration.repositoryRoot, 'workflows'));
    const known = new Set((await this.directories.organisations()).map((organisation) => organisation.id as string));
    if (known.size === 0) await this.calendars.replaceNational(CHINA_CALENDAR);
    for (const { folder, file } of organisations) {
      if (!known.has(file.organisation)) await this.people(file);
      await this.flows(folder, file);
    }
  }

  private async people(file: OrganisationFile): Promise<void> {
    const { accounts, deploy: _, ...content } = file;
    await this.directories.replace(content);
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    for (const { login, person, roles } of accounts) {
      await this.accounts.save({ organisation: asId(file.organisation), login, person: person === undefined ? null : asId<PersonId>(person), passwordHash, roles, active: true });
    }
    this.logger.log(`${file.name}: ${file.persons.length} 人, ${file.units.length} 个单位和科室`);
  }

  private async flows(folder: string, file: OrganisationFile): Promise<void> {
    const organisation = asId<OrganisationId>(file.organisation);
    for (const key of file.deploy ?? []) {
      if (await this.definitions.latest(organisation, key)) continue;
      const outcome = await this.engine.deploy({ organisation, roles: ['administrator'] }, { resources: readResources(join(folder, key)), note: '初始版本' });
      const { definitions, diagnostics } = valueOf(outcome);
      if (definitions.length > 0) this.logger.log(`${file.name}: 已部署 ${key}`);
      for (const { severity, code, location, message } of diagnostics.filter((diagnostic) => diagnostic.severity === 'error')) {
        this.logger.error(`${key} ${location.resource ?? ''} ${location.elementId ?? ''} ${severity} ${code}: ${message.zh}`);
      }
    }
  }
}
