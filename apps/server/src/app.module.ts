import { createEngine } from '@liuzhuan/engine';
import {
  AccountRepository,
  CalendarRepository,
  ChangeAnnouncer,
  createDataSource,
  DirectoryRepository,
  DocumentRepository,
  DraftRepository,
  joinablePool,
  JobQueue,
  MessageBuffer,
  messageOf,
  migrate,
  NumberRepository,
  PostgresDefinitionStore,
  PostgresEngineStore,
  poolOf,
} from '@liuzhuan/storage';
import { buildCalendar, CHINA_CALENDAR } from '@liuzhuan/worktime';
import { type DynamicModule, Inject, Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { AuditLog } from './audit/audit-log';
import { systemClock } from './bindings/system-clock';
import { uuidIds } from './bindings/uuid-ids';
import { BacktestsController } from './backtests/backtests.controller';
import { ClauseBook } from './clauses/clause-book';
import { CONFIGURATION, type Configuration } from './configuration/configuration';
import { DefinitionsController } from './definitions/definitions.controller';
import { DraftsController } from './definitions/drafts.controller';
import { DocumentsController } from './documents/documents.controller';
import { HealthController } from './health/health.controller';
import { Readiness } from './health/readiness';
import { CaseReader } from './instances/case-reader';
import { InspectionController } from './inspection/inspection.controller';
import { InstancesController } from './instances/instances.controller';
import { ChangeListener } from './live/change-listener';
import { LiveController } from './live/live.controller';
import { LiveHub } from './live/live-hub';
import { PresenceBoard } from './live/presence-board';
import type { ServerLog } from './logging/server-log';
import { MessagesController } from './messages/messages.controller';
import { addDatabaseGauges } from './metrics/database-gauges';
import { MetricsController } from './metrics/metrics.controller';
import { ServerMetrics } from './metrics/server-metrics';
import { People } from './names/people';
import { MigrationRunner } from './migrations/migration-runner';
import { WayBack } from './migrations/way-back';
import { MigrationsController } from './migrations/migrations.controller';
import { OperationsController } from './operations/operations.controller';
import { ServicesController } from './operations/services.controller';
import { deliveryLookup } from './persistence/delivery-lookup';
import { DATABASE_URL, DELIVERY_LOOKUP, ENGINE, POOL } from './persistence/tokens';
import { PutInForce } from './releases/put-in-force';
import { ReleaseActivator } from './releases/release-activator';
import { ReleaseDesk } from './releases/release-desk';
import { ReleaseRuleController } from './releases/release-rule.controller';
import { ReleasesController } from './releases/releases.controller';
import { CalendarController } from './calendar/calendar.controller';
import { LimitRecounter } from './calendar/limit-recounter';
import { RetentionController } from './retention/retention.controller';
import { RetentionRunner } from './retention/retention-runner';
import { RetentionSchedule } from './retention/retention-schedule';
import { Seeder } from './seed/seeder';
import { SessionController } from './session/session.controller';
import { SessionGuard } from './session/session.guard';
import { SessionService } from './session/session.service';
import { TaskReader } from './tasks/task-reader';
import { TasksController } from './tasks/tasks.controller';
import { observedEngine } from './tracing/observed-engine';
import { StoreWatch } from './tracing/store-watch';
import { Telemetry } from './tracing/telemetry';
import { currentTracer } from './tracing/tracer';
import { ActivityReader } from './watching/activity-reader';
import { CaseInspector } from './watching/case-inspector';
import { WatchingController } from './watching/watching.controller';
import { Drain } from './workers/drain';
import { JobLoop } from './workers/job-loop';
import { PartitionKeeper } from './workers/partition-keeper';

/** Repositories that need the pool alone. */
const REPOSITORIES = [AccountRepository, DirectoryRepository, DocumentRepository, DraftRepository, JobQueue, MessageBuffer, NumberRepository, PostgresDefinitionStore].map((Repository) => ({
  provide: Repository,
  useFactory: (pool: Pool) => new Repository(pool),
  inject: [POOL],
}));

/** The engine's ports bound to PostgreSQL, the system clock and real ids. */
@Module({})
export class AppModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    private readonly seeder: Seeder,
    private readonly announcer: ChangeAnnouncer,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  static on(configuration: Configuration, databaseUrl: string, log: ServerLog): DynamicModule {
    const directUrl = configuration.directUrl ?? databaseUrl;
    return {
      module: AppModule,
      controllers: [SessionController, TasksController, InstancesController, DocumentsController, DefinitionsController, DraftsController, OperationsController, ServicesController, MessagesController, CalendarController, RetentionController, MigrationsController, BacktestsController, ReleasesController, ReleaseRuleController, WatchingController, HealthController, MetricsController, LiveController, InspectionController],
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: DATABASE_URL, useValue: directUrl },
        {
          provide: DataSource,
          useFactory: async () => {
            await migrate(directUrl);
            return createDataSource(databaseUrl, { poolSize: 20, preparedStatements: !configuration.pooler }).initialize();
          },
        },
        { provide: POOL, useFactory: (dataSource: DataSource) => joinablePool(poolOf(dataSource)), inject: [DataSource] },
        ...REPOSITORIES,
        {
          provide: CalendarRepository,
          useFactory: (pool: Pool) => new CalendarRepository(pool, ({ national, organisation }) => buildCalendar(national ?? CHINA_CALENDAR, organisation)),
          inject: [POOL],
        },
        { provide: ChangeAnnouncer, useFactory: (dataSource: DataSource) => new ChangeAnnouncer(poolOf(dataSource)), inject: [DataSource] },
        {
          provide: ENGINE,
          useFactory: (pool: Pool, definitions: PostgresDefinitionStore, directory: DirectoryRepository, calendar: CalendarRepository, announcer: ChangeAnnouncer, telemetry: Telemetry) =>
            observedEngine(createEngine({
              store: new PostgresEngineStore(pool, { clock: systemClock, committed: (changes) => announcer.announce(messageOf(changes)), observer: new StoreWatch(telemetry) }),
              definitions,
              directory,
              calendar,
              clock: systemClock,
              ids: uuidIds,
            }), telemetry),
          inject: [POOL, PostgresDefinitionStore, DirectoryRepository, CalendarRepository, ChangeAnnouncer, Telemetry],
        },
        {
          provide: Telemetry,
          useFactory: (pool: Pool) => {
            const metrics = new ServerMetrics();
            addDatabaseGauges(metrics, pool);
            return new Telemetry(metrics, log, currentTracer());
          },
          inject: [POOL],
        },
        { provide: DELIVERY_LOOKUP, useFactory: deliveryLookup, inject: [POOL, PostgresDefinitionStore] },
        { provide: APP_GUARD, useClass: SessionGuard },
        ...[ActivityReader, AuditLog, CaseInspector, CaseReader, ChangeListener, ClauseBook, Drain, JobLoop, LimitRecounter, LiveHub, MigrationRunner, PartitionKeeper, People, PresenceBoard, PutInForce, Readiness, ReleaseActivator, ReleaseDesk, RetentionRunner, RetentionSchedule, Seeder, SessionService, TaskReader, WayBack],
      ],
    };
  }

  async onModuleInit(): Promise<void> {
    if (this.configuration.seed) await this.seeder.seed();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.announcer.settled();
    await this.dataSource.destroy();
  }
}
