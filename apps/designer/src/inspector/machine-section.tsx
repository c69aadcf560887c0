import { parseBpmn } from '@liuzhuan/bpmn';
import { compileProcess } from '@liuzhuan/compiler';
import { type Program, toXStateConfig } from '@liuzhuan/machine';
import { QueryState, useRead, useText } from '@liuzhuan/ui';
import { useEffect, useState } from 'react';
import { drawingOf } from '../workspace/workspace-state';
import { INSPECTOR_TEXTS } from './inspector-texts';
import { MachineStates } from './machine-states';
import { readMachine } from './read-machine';

interface MachineSectionProps {
  /** `key:version` */
  readonly definition: string;
  readonly standing: ReadonlyMap<string, number>;
}

/** The version's program, compiled here by the compiler the server uses: it has the machines of the inner scopes, too. */
function useProgram(definition: string): Program | undefined {
  const read = useRead('readDefinition', { path: { id: definition } }).data;
  const [program, setProgram] = useState<Program>();
  useEffect(() => {
    let outdated = false;
    const content = read && drawingOf(read)?.content;
    if (content !== undefined) {
      void parseBpmn(content).then((parsed) => {
        if (parsed.ok && !outdated) setProgram(compileProcess(parsed.value, read?.key ?? '').program);
      });
    }
    return () => void (outdated = true);
  }, [read]);
  return program;
}

/** The compiled machines of a version: the root as the server tells it, then one per inner scope. */
export function MachineSection({ definition, standing }: MachineSectionProps) {
  const t = useText(INSPECTOR_TEXTS);
  const machine = useRead('readMachine', { path: { id: definition } });
  const program = useProgram(definition);
  const inner = program ? Object.keys(program.scopes).filter((scope) => scope !== program.root) : [];
  return (
    <QueryState query={machine}>
      {(config) => (
        <>
          <MachineStates machine={readMachine(config)} standing={standing} />
          {program ? inner.map((scope) => <MachineStates key={scope} machine={readMachine(toXStateConfig(program, scope))} standing={standing} />) : null}
          <details>
            <summary>{t('config')}</summary>
            <pre className="dz-json" tabIndex={0}>
              {JSON.stringify(config, undefined, 2)}
            </pre>
          </details>
        </>
      )}
    </QueryState>
  );
}
