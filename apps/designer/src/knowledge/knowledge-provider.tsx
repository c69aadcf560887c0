import { type BpmnModel, parseBpmn } from '@liuzhuan/bpmn';
import type { DefinitionSummary, DirectoryDto } from '@liuzhuan/contract';
import { type DecisionModel, parseDecisions } from '@liuzhuan/feel';
import { asInstant } from '@liuzhuan/kernel';
import { useRead } from '@liuzhuan/ui';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { officeFunctions } from '../assignment/office-functions';
import { useWorkspace } from '../workspace/workspace-context';
import { drawingOf } from '../workspace/workspace-state';
import { exampleWorld } from './example-world';
import { withFoundKinds } from './found-kinds';
import { type FormFile, readForms } from './read-forms';
import { namesOf } from './names-of';
import { ElementNames } from './use-element-name';
import { type PersonChoice, personChoicesOf } from './person-choices';
import type { Variable } from './variable';
import { variablesOf } from './variables-of';

/** What the editors know of the process they work in and of the office around it. */
export interface Knowledge {
  readonly processName: string;
  /** The drawing as last read; a broken drawing keeps the one before. */
  readonly model?: BpmnModel;
  readonly forms: readonly FormFile[];
  readonly decisionModels: readonly DecisionModel[];
  readonly variables: readonly Variable[];
  /** Form fields in which a step names who does a later one. */
  readonly personChoices: readonly PersonChoice[];
  readonly definitions: readonly DefinitionSummary[];
  /** Words of the regulations by clause id. */
  readonly clauses: ReadonlyMap<string, string>;
  readonly directory?: DirectoryDto;
}

const KnowledgeContext = createContext<Knowledge | undefined>(undefined);

export function useKnowledge(): Knowledge {
  const knowledge = useContext(KnowledgeContext);
  if (!knowledge) throw new Error('Expected a KnowledgeProvider above but found none');
  return knowledge;
}

function useDecisionModels(): readonly DecisionModel[] {
  const resources = useWorkspace((state) => state.resources);
  const [models, setModels] = useState<readonly DecisionModel[]>([]);
  const tables = resources.filter(({ kind }) => kind === 'dmn');
  const signature = tables.map(({ name, content }) => `${name}\n${content}`).join('\n');
  useEffect(() => {
    let outdated = false;
    void Promise.all(tables.map(({ name, content }) => parseDecisions(content, name))).then((parsed) => {
      if (!outdated) setModels(parsed.flatMap((result) => (result.ok ? [result.value] : [])));
    });
    return () => void (outdated = true);
    // The signature stands for the tables' contents.
  }, [signature]);
  return models;
}

function useModel(): BpmnModel | undefined {
  const content = useWorkspace((state) => drawingOf(state)?.content);
  const [model, setModel] = useState<BpmnModel>();
  useEffect(() => {
    let outdated = false;
    if (content !== undefined) void parseBpmn(content).then((parsed) => (parsed.ok && !outdated ? setModel(parsed.value) : undefined));
    return () => void (outdated = true);
  }, [content]);
  return model;
}

/** Reads the files of the workspace and the office's lists once, for all editors below. */
export function KnowledgeProvider({ children }: { readonly children: ReactNode }) {
  const key = useWorkspace((state) => state.key);
  const resources = useWorkspace((state) => state.resources);
  const model = useModel();
  const decisionModels = useDecisionModels();
  const forms = useMemo(() => readForms(resources), [resources]);
  const definitions = useRead('listDefinitions', {}).data;
  const clauses = useRead('listClauses', {}).data;
  const directory = useRead('readDirectory', {}).data;
  const knowledge = useMemo<Knowledge>(() => {
    const process = model?.processes.find(({ id }) => id === key) ?? model?.processes[0];
    return {
      processName: process?.name ?? '',
      model,
      forms,
      decisionModels,
      variables: withFoundKinds(variablesOf(model, forms, decisionModels), model, directory, officeFunctions(directory), exampleWorld(directory, asInstant(new Date().toISOString()))),
      personChoices: personChoicesOf(model, forms, directory),
      definitions: definitions ?? [],
      clauses: new Map((clauses ?? []).map(({ id, quote }) => [id, quote])),
      directory,
    };
  }, [key, model, forms, decisionModels, definitions, clauses, directory]);
  const names = useMemo(() => namesOf(model?.processes ?? [], decisionModels), [model, decisionModels]);
  return (
    <KnowledgeContext.Provider value={knowledge}>
      <ElementNames.Provider value={names}>{children}</ElementNames.Provider>
    </KnowledgeContext.Provider>
  );
}
