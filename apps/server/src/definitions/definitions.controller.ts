import type { Definition, DefinitionSummary } from '@liuzhuan/contract';
import { type DefinitionRecord, type Engine, hideFields, type Resource } from '@liuzhuan/engine';
import { evaluateDecision, parseDecisions } from '@liuzhuan/feel';
import { asId, type DefinitionId, type JsonObject, type OrganisationId } from '@liuzhuan/kernel';
import { toXStateConfig } from '@liuzhuan/machine';
import { afterCommit, ChangeAnnouncer, definitions, definitionVersions, DraftRepository, PostgresDefinitionStore, releaseRule } from '@liuzhuan/storage';
import { Controller, Inject } from '@nestjs/common';
import type { Pool } from 'pg';
import { AuditLog } from '../audit/audit-log';
import { systemClock } from '../bindings/system-clock';
import { People } from '../names/people';
import { POOL, ENGINE } from '../persistence/tokens';
import { Handle } from '../routing/handle.decorator';
import { type HandlerInput, Input } from '../routing/input.decorator';
import { ProblemException } from '../problems/problem-exception';
import { found, problemOf, valueOf } from '../routing/serve';
import { actorOf, type Caller, WhoCalls } from '../session/caller';
import { deploymentProblem, diagnosticDto } from './deployment-problem';
import { noneStartsOf } from './start-form';

type FormDto = NonNullable<Definition['startForm']>;

/** Processes: what is in force, deploying, and the machines a drawing became. */
@Controller()
export class DefinitionsController {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(ENGINE) private readonly engine: Engine,
    private readonly store: PostgresDefinitionStore,
    private readonly drafts: DraftRepository,
    private readonly people: People,
    private readonly audit: AuditLog,
    private readonly announcer: ChangeAnnouncer,
  ) {}

  @Handle('listDefinitions')
  listDefinitions(@WhoCalls() caller: Caller) {
    return this.summaries(caller);
  }

  @Handle('readDefinition')
  async readDefinition(@WhoCalls() caller: Caller, @Input('readDefinition') { path }: HandlerInput<'readDefinition'>): Promise<Definition> {
    const record = await this.find(caller, path.id);
    const [summaries, versions] = await Promise.all([this.summaries(caller), definitionVersions(this.pool, record.organisation, record.key)]);
    const inForce = found(summaries.find((summary) => summary.key === record.key), `definition ${record.key}`);
    const { id, version, name, deployedAt, note } = record;
    const { names } = await this.people.of(caller.organisation);
    const starts = noneStartsOf(record.program).map((node) => {
      const key = node.task?.form?.key;
      const whole = key === undefined ? undefined : record.forms[key];
      const schema = whole && (hideFields(whole, node.task?.form?.hidden ?? []) as FormDto['schema']);
      return { node: node.id, name: node.name, ...(key !== undefined && schema && { form: { key, schema } }) };
    });
    const startForm = starts[0]?.form;
    return {
      ...inForce,
      ...{ id, version, name, deployedAt, note },
      deployedBy: names.nameOf(record.deployedBy),
      resources: [...record.resources],
      versions: versions.map(({ name: _, ...row }) => ({ ...row, deployedBy: names.nameOf(row.deployedBy) })),
      starts,
      ...(startForm && { startForm }),
    };
  }

  @Handle('readMachine')
  async readMachine(@WhoCalls() caller: Caller, @Input('readMachine') { path }: HandlerInput<'readMachine'>) {
    return toXStateConfig((await this.find(caller, path.id)).program);
  }

  @Handle('deploy')
  async deploy(@WhoCalls() caller: Caller, @Input('deploy') { body }: HandlerInput<'deploy'>) {
    if ((await releaseRule(this.pool, asId<OrganisationId>(caller.organisation))).review) throw ProblemException.of('release-review-required');
    const outcome = await this.engine.deploy(actorOf(caller), { resources: body.resources as readonly Resource[], note: body.note, mustExplainWarnings: true });
    if (!outcome.ok) throw problemOf(outcome.rejection);
    if (outcome.value.definitions.length === 0) throw deploymentProblem(outcome.value.diagnostics);
    for (const { id, key, version } of outcome.value.definitions) {
      await this.drafts.noteDeployed(asId(caller.organisation), key, body.resources as readonly Resource[], version);
      await this.audit.record(caller, 'definition.deploy', id, { note: body.note });
      afterCommit(() => this.announcer.announce({ kind: 'definition', organisation: caller.organisation, key }));
    }
    const keys = new Set(outcome.value.definitions.map((definition) => definition.key));
    const summaries = await this.summaries(caller);
    return { definitions: summaries.filter((summary) => keys.has(summary.key)), diagnostics: outcome.value.diagnostics.map(diagnosticDto) };
  }

  @Handle('checkDeployment')
  async checkDeployment(@WhoCalls() caller: Caller, @Input('checkDeployment') { body }: HandlerInput<'checkDeployment'>) {
    const { diagnostics } = valueOf(await this.engine.checkDeployment(actorOf(caller), { resources: body.resources as readonly Resource[] }));
    return { deployable: diagnostics.every((diagnostic) => diagnostic.severity !== 'error'), diagnostics: diagnostics.map(diagnosticDto) };
  }

  @Handle('evaluateDecision')
  async evaluateDecision(@Input('evaluateDecision') { body }: HandlerInput<'evaluateDecision'>) {
    const model = await parseDecisions(body.content, 'decision.dmn');
    if (!model.ok) return { value: null, matched: [], diagnostics: model.error.map(diagnosticDto) };
    const outcome = evaluateDecision(model.value, body.decision, body.inputs as JsonObject);
    if (!outcome.ok) return { value: null, matched: [], diagnostics: [outcome.error].flat().map(diagnosticDto) };
    const { value, matched, warnings } = outcome.value;
    return { value, matched: matched.map(({ decisionId, ruleIds }) => ({ decisionId, ruleIds: [...ruleIds] })), diagnostics: warnings.map(diagnosticDto) };
  }

  private async find(caller: Caller, id: string): Promise<DefinitionRecord> {
    const organisation = asId<OrganisationId>(caller.organisation);
    const record = id.includes(':') ? await this.store.get(asId<DefinitionId>(id)) : await this.store.latest(organisation, id);
    return found(record?.organisation === organisation ? record : undefined, `definition ${id}`);
  }

  private async summaries(caller: Caller): Promise<DefinitionSummary[]> {
    const organisation = asId<OrganisationId>(caller.organisation);
    const rows = await definitions(this.pool, organisation, systemClock.now());
    const startable = await this.engine.startableDefinitions(actorOf(caller), rows.map((row) => row.id));
    const { names } = await this.people.of(caller.organisation);
    return rows.map((row) => ({ ...row, organisation, deployedBy: names.nameOf(row.deployedBy), draft: row.draft ?? undefined, startable: startable.has(row.id) }));
  }
}
