import { parseBpmn } from '@liuzhuan/bpmn';
import { ProblemError, type ResourceDto } from '@liuzhuan/contract';
import type { Diagnostic } from '@liuzhuan/kernel';
import { UI_TEXTS, useAction, useLocale, useText } from '@liuzhuan/ui';
import { App, Button } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { findingWords } from '../findings/finding-words';
import { PROCESSES_TEXTS } from './processes-texts';
import { readChosenFile } from './read-chosen-file';

/** A .bpmn file, with the tables and forms chosen beside it, becomes a draft under the process's own id. */
export function ImportButton() {
  const t = useText(PROCESSES_TEXTS);
  const ui = useText(UI_TEXTS);
  const locale = useLocale();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const save = useAction('saveDraft');
  const picker = useRef<HTMLInputElement>(null);
  const kindOf = (name: string) => (/\.dmn$/i.test(name) ? 'dmn' : /\.json$/i.test(name) ? 'form' : 'bpmn');

  const take = async (files: readonly File[]) => {
    const refuse = ([first]: readonly Diagnostic[]) => void message.error(first && findingWords(first, locale));
    const resources: ResourceDto[] = [];
    for (const file of files) {
      const content = await readChosenFile(file);
      if (!content.ok) return refuse(content.error);
      resources.push({ name: file.name, kind: kindOf(file.name), content: content.value });
    }
    const drawing = resources.find(({ kind }) => kind === 'bpmn');
    const parsed = drawing && (await parseBpmn(drawing.content, drawing.name));
    if (parsed && !parsed.ok) return refuse(parsed.error);
    const process = parsed?.value.processes.find(({ isExecutable }) => isExecutable) ?? parsed?.value.processes[0];
    if (!process) return void message.error(t('noProcess'));
    save.mutate(
      { path: { key: process.id }, body: { resources, revision: 0 } },
      {
        onSuccess: () => {
          void message.success(t('imported', { name: process.name ?? process.id }));
          void navigate(`/processes/${encodeURIComponent(process.id)}/canvas`);
        },
        onError: (error) => void message.error(!(error instanceof ProblemError) ? ui('unreachable') : error.problem.status === 409 ? t('draftExists', { key: process.id }) : error.problem.message[locale]),
      },
    );
  };
  return (
    <>
      <Button loading={save.isPending} onClick={() => picker.current?.click()}>
        {t('import')}
      </Button>
      <input
        ref={picker}
        type="file"
        multiple
        accept=".bpmn,.xml,.dmn,.json"
        hidden
        aria-label={t('import')}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.length > 0) void take(files);
        }}
      />
    </>
  );
}
