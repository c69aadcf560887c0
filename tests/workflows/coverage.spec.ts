import { flowNodesOf, parseBpmn } from '@liuzhuan/bpmn';
import { parseDecisions } from '@liuzhuan/feel';
import { load } from 'js-yaml';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clauseUses } from './clause-uses';
import { type Clause, processFolders, readClauses, readResources, WORKFLOWS } from './read-workflows';

/** The register the clauses were taken from. It is no part of the product; without it the comparison is skipped and says so. */
const REGISTER = join(WORKFLOWS, '../../shared/requirements/register.yaml');
const FOLDERS = ['dz', 'jyg'].flatMap(processFolders);

/** Nodes that do or decide something by a rule; gateways that only split or join carry none. */
const NAMED_BY_CLAUSE = new Set([
  'userTask',
  'manualTask',
  'businessRuleTask',
  'serviceTask',
  'scriptTask',
  'callActivity',
  'subProcess',
  'boundaryEvent',
  'intermediateCatchEvent',
  'endEvent',
]);

describe.each(FOLDERS)('$process', ({ organisation, process, path }) => {
  const folder = { organisation, process, path };
  const own = readClauses(organisation).filter((clause) => clause.processes.includes(process));

  it('fulfils each of its clauses by an element, a decision row or a form field', async () => {
    const uses = (await Promise.all(readResources(folder).map(clauseUses))).flat();
    const fulfilled = new Set(uses.map(({ clause }) => clause));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ id }) => !fulfilled.has(id)).map(({ id, quote }) => `${id} ${quote}`)).toEqual([]);
  });

  it('says at every node, end and timer which clause it serves', async () => {
    for (const { name, content } of readResources(folder).filter(({ kind }) => kind === 'bpmn')) {
      const model = await parseBpmn(content, name);
      if (!model.ok) throw new Error(JSON.stringify(model.error));
      const nodes = model.value.processes.flatMap(flowNodesOf);
      expect(nodes.filter((node) => NAMED_BY_CLAUSE.has(node.type) && node.clauses.length === 0).map(({ id }) => id)).toEqual([]);
    }
  });

  it('says at every decision row which clause it is', async () => {
    for (const { name, content } of readResources(folder).filter(({ kind }) => kind === 'dmn')) {
      const model = await parseDecisions(content, name);
      if (!model.ok) throw new Error(JSON.stringify(model.error));
      const rules = model.value.decisions.flatMap(({ logic }) => (logic?.kind === 'decision-table' ? logic.rules : []));
      expect(rules.filter(({ clauses }) => clauses.length === 0).map(({ id }) => id)).toEqual([]);
    }
  });

  it('quotes its clauses in its README', () => {
    const text = readFileSync(join(path, 'README.md'), 'utf8');
    expect(own.filter(({ id, quote }) => !text.includes(`| ${id} | ${quote} |`)).map(({ id }) => id)).toEqual([]);
  });
});

describe('clauses', () => {
  it('are 123, each once', () => {
    const ids = ['dz', 'jyg'].flatMap(readClauses).map(({ id }) => id);
    expect(ids).toHaveLength(123);
    expect(new Set(ids).size).toBe(123);
  });

  const registered = existsSync(REGISTER) ? it : it.skip;
  registered('are those of the register, word for word (skipped where the register is not at hand)', () => {
    const register = (
      load(readFileSync(REGISTER, 'utf8')) as { clauses: readonly (Omit<Clause, 'processes'> & { process: readonly string[] })[] }
    ).clauses;
    for (const organisation of ['dz', 'jyg']) {
      const processes = new Set(processFolders(organisation).map(({ process }) => process));
      const expected = register
        .filter((clause) => clause.process.some((name) => processes.has(name)))
        .map(({ id, quote, strength, kind, limit, process }) => ({
          id,
          quote,
          strength,
          kind,
          limit,
          processes: process.filter((name) => processes.has(name)),
        }));
      const kept = readClauses(organisation).map(({ id, quote, strength, kind, limit, processes: names }) => ({
        id,
        quote,
        strength,
        kind,
        limit,
        processes: names,
      }));
      expect(kept).toEqual(expected);
    }
  });

  registered('named anywhere exist in the register', async () => {
    const register = new Set((load(readFileSync(REGISTER, 'utf8')) as { clauses: readonly { id: string }[] }).clauses.map(({ id }) => id));
    const uses = (await Promise.all(FOLDERS.flatMap(readResources).map(clauseUses))).flat();
    expect(uses.filter(({ clause }) => !register.has(clause))).toEqual([]);
  });
});
