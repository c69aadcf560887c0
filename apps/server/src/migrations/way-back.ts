import { stoodWhenMoved } from '@liuzhuan/engine';
import { asId, type DefinitionId, type InstanceId, type OrganisationId } from '@liuzhuan/kernel';
import { mergesSteps, type MigrationMapping, type Program, reversedMapping } from '@liuzhuan/machine';
import { caseMigrationRun, type CaseMigrationRun, PostgresDefinitionStore } from '@liuzhuan/storage';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { CaseReader } from '../instances/case-reader';
import { POOL } from '../persistence/tokens';

/** A run that made one step of several, with the version its cases came from. */
interface Merging {
  readonly mapping: MigrationMapping;
  readonly old: Program;
}

/** The steps by which each case of an undoing run goes back. */
@Injectable()
export class WayBack {
  /** The run undone last, which is asked for with each case of it; null: all its cases go back alike. */
  private last: { readonly id: string; readonly merging: Promise<Merging | null> } | undefined;

  constructor(
    @Inject(POOL) private readonly pool: Pool,
    private readonly definitions: PostgresDefinitionStore,
    private readonly cases: CaseReader,
  ) {}

  /** As the run says, for all cases alike; but where the undone run made one step of several, the one at which the case stood. */
  async of({ organisation, undoes, nodes }: CaseMigrationRun, instance: InstanceId): Promise<MigrationMapping['nodes']> {
    const merging = undoes === null ? null : await this.mergingOf(organisation, undoes);
    if (!merging) return nodes;
    const { mapping, old } = merging;
    const history = await this.cases.allHistory(organisation, instance);
    return reversedMapping(mapping, old, stoodWhenMoved(history, mapping.from, mapping.to)).nodes;
  }

  /** Asked for by a whole batch of cases at once, and read once; what could not be read is read anew for the next case. */
  private mergingOf(organisation: OrganisationId, id: string): Promise<Merging | null> {
    if (this.last?.id === id) return this.last.merging;
    const last = { id, merging: this.readMerging(organisation, id) };
    this.last = last;
    last.merging.catch(() => {
      if (this.last === last) this.last = undefined;
    });
    return last.merging;
  }

  private async readMerging(organisation: OrganisationId, id: string): Promise<Merging | null> {
    const mapping = await caseMigrationRun(this.pool, organisation, id);
    const old = mapping && (await this.definitions.get(asId<DefinitionId>(mapping.from)))?.program;
    return mapping && old && mergesSteps(mapping, old) ? { mapping, old } : null;
  }
}
