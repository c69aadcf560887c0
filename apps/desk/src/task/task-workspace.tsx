import { type ActionResult, ProblemError, type Task } from '@liuzhuan/contract';
import { type FormHandle, useAccount, useAction, useRead, useText } from '@liuzhuan/ui';
import { App } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useRef, useState } from 'react';
import { DocumentPanel } from '../documents/document-panel';
import { DraftNote } from '../drafts/draft-note';
import { DraftRestored } from '../drafts/draft-restored';
import { useDraft } from '../drafts/use-draft';
import { ResultPanel } from '../result/result-panel';
import { DelegationNotice } from '../operations/delegation-notice';
import { openDelegation } from '../operations/open-delegation';
import { OpinionBox } from './opinion-box';
import { primaryOutcome } from './outcome-buttons';
import { SituationNotice } from './situation-notice';
import { TaskChangedDialog } from './task-changed-dialog';
import { type TaskDialog, TaskDialogs } from './task-dialogs';
import { TaskDock } from './task-dock';
import { TaskForm } from './task-form';
import { TaskHeader } from './task-header';
import { TaskSide } from './task-side';
import { taskSituation } from './task-situation';
import { TASK_TEXTS } from './task-texts';
import { useCompletion } from './use-completion';
import { useSubmitKey } from './use-submit-key';
import './task.css';

/** One task: documents and form at the left, opinions and diagram at the right, what one may do at the bottom. */
export function TaskWorkspace({ task }: { readonly task: Task }) {
  const t = useText(TASK_TEXTS);
  const { message } = App.useApp();
  const me = useAccount().person?.id;
  const [opened] = useState(task);
  const instance = useRead('readInstance', { path: { id: task.instance } });
  const draft = useDraft(`task:${task.id}`);
  const [opinion, setOpinion] = useState(draft.restored?.opinion ?? '');
  const [result, setResult] = useState<ActionResult>();
  const [dialog, setDialog] = useState<TaskDialog>();
  const [round, setRound] = useState(0);
  const form = useRef<FormHandle>(null);
  const field = useRef<TextAreaRef>(null);
  const claim = useAction('claimTask');
  const release = useAction('releaseTask');

  const done = (happened: ActionResult) => {
    draft.drop();
    setDialog(undefined);
    setResult(happened);
  };
  // The server would also complete an unclaimed task; at the desk one takes it first, so that two do not write the same.
  const mine = task.status === 'open' && task.allowed.includes('complete') && !task.allowed.includes('claim');
  // Whoever does the work for its owner may bring documents; form and outcome are the owner's.
  const isDelegate = openDelegation(task)?.to.id === me;
  const editable = mine && !result ? (task.form?.editable ?? []) : [];
  const completion = useCompletion({ task, editable, opinion, form, field, onDone: done });
  useSubmitKey(mine && !result ? () => completion.complete(primaryOutcome(task.outcomes), true) : undefined);

  const write = (words: string) => {
    setOpinion(words);
    completion.forgive();
    draft.keep({ opinion: words });
  };
  const discard = () => {
    draft.drop();
    setOpinion('');
    setRound(round + 1);
  };
  const seen = { path: { id: task.id }, ifMatch: task.revision };
  const situation = taskSituation(opened, task);
  const error = completion.error ?? claim.error ?? release.error;
  // What a conflict means is said at the top once the task has been read again.
  const shownError = situation !== 'mine' && error instanceof ProblemError && [409, 412].includes(error.problem.status) ? null : error;
  const takesOpinion = task.outcomes.some(({ opinion }) => opinion !== 'none');
  const note = <DraftNote draft={draft} />;
  const box = takesOpinion ? <OpinionBox value={opinion} onChange={write} outcomes={task.outcomes} missingFor={completion.missingFor} note={note} field={field} /> : note;
  return (
    <div className="desk-task">
      <TaskHeader task={task} />
      {result ? null : <DelegationNotice task={task} />}
      {result ? null : <SituationNotice task={task} situation={situation} draftKept={!!draft.savedAt} />}
      <div className="desk-columns">
        <div className="desk-work">
          {result ? <ResultPanel result={result} /> : <DraftRestored draft={draft} onDiscard={discard} />}
          {task.documents === 'none' ? null : <DocumentPanel instance={task.instance} writable={task.documents === 'write' && (mine || isDelegate) && !result} />}
          {task.form && !result ? <TaskForm key={round} instance={task.instance} form={task.form} data={task.data} editable={editable} draft={draft} invalid={completion.invalid} handle={form} /> : null}
        </div>
        <TaskSide instance={instance} node={task.node} />
      </div>
      {task.allowed.length && !result ? (
        <TaskDock
          task={task}
          opinion={box}
          pending={completion.pending || claim.isPending || release.isPending}
          error={shownError}
          onComplete={(outcome) => completion.complete(outcome)}
          onClaim={() => claim.mutate(seen, { onSuccess: () => void message.success(t('claimed')) })}
          onRelease={() => release.mutate(seen, { onSuccess: () => void message.success(t('released')) })}
          onDialog={setDialog}
        />
      ) : null}
      <TaskChangedDialog task={task.id} />
      <TaskDialogs open={dialog} task={task} instance={instance.data} opinion={opinion} onDone={done} onClose={() => setDialog(undefined)} />
    </div>
  );
}
