import { CaretRightOutlined, CopyOutlined, DownloadOutlined, PauseOutlined, StepForwardOutlined, UploadOutlined } from '@ant-design/icons';
import { recordedScenario } from '@liuzhuan/simulator';
import { copyText, useLocale, useText } from '@liuzhuan/ui';
import { Alert, App, Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { download } from '../canvas/download';
import { useWorkspace } from '../workspace/workspace-context';
import { failureWords } from './failure-words';
import { useCalledByName } from './use-called-by-name';
import { readScenario, writeScenario } from './scenario-text';
import { useSimulation } from './simulation-context';
import { isOnScript } from './simulation-state';
import { SIMULATION_TEXTS } from './simulation-texts';
import { StepList } from './step-list';

/** How long one step is shown while playing. */
const STEP_MS = 1_200;

/** 剧本: the way gone as a file to keep, and a file to be played, stepped and compared. */
export function ScriptPanel() {
  const t = useText(SIMULATION_TEXTS);
  const { message } = App.useApp();
  const rehearsal = useSimulation((state) => state.rehearsal);
  const [name, setName] = useState('');
  const recorded = () => (rehearsal ? writeScenario(recordedScenario(rehearsal, name.trim() || t('unnamed'))) : '');
  const copy = async () => ((await copyText(recorded())) ? message.success(t('copied')) : message.warning(t('notCopied')));
  return (
    <section className="dz-card dz-card-body dz-stack" aria-label={t('script')}>
      <h2>{t('script')}</h2>
      <p className="dz-quiet">{t('scriptHelp')}</p>
      <Player />
      <div className="dz-sim-tools">
        {rehearsal ? (
          <>
            <span className="dz-quiet">{t('steps', { count: rehearsal.taken.length })}</span>
            <Input style={{ width: 180 }} value={name} placeholder={t('scriptName')} aria-label={t('scriptName')} onChange={({ target }) => setName(target.value)} />
            <Button icon={<DownloadOutlined aria-hidden />} onClick={() => download(`${name.trim() || t('unnamed')}.yaml`, recorded(), 'application/yaml')}>
              {t('download')}
            </Button>
            <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
              {t('copy')}
            </Button>
          </>
        ) : null}
        <LoadButton />
      </div>
    </section>
  );
}

function LoadButton() {
  const t = useText(SIMULATION_TEXTS);
  const key = useWorkspace((state) => state.key);
  const load = useSimulation((state) => state.load);
  const picker = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string>();
  const pick = async (file: File) => {
    const scenario = readScenario(await file.text());
    if (!scenario) return setFault(t('notScript', { name: file.name }));
    if (scenario.definition.split(':')[0] !== key) return setFault(t('otherProcess', { definition: scenario.definition }));
    setFault(undefined);
    await load({ ...scenario, definition: key });
  };
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept=".yaml,.yml,.json"
        hidden
        aria-label={t('load')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void pick(file);
          target.value = '';
        }}
      />
      <Button icon={<UploadOutlined aria-hidden />} onClick={() => picker.current?.click()}>
        {t('load')}
      </Button>
      {fault === undefined ? null : <Alert type="error" showIcon role="alert" title={fault} />}
    </>
  );
}

function Player() {
  const t = useText(SIMULATION_TEXTS);
  const locale = useLocale();
  const names = useCalledByName();
  const script = useSimulation((state) => state.script);
  const rehearsal = useSimulation((state) => state.rehearsal);
  const standing = useSimulation((state) => state.standing);
  const playOn = useSimulation((state) => state.playOn);
  const leave = useSimulation((state) => state.leaveScript);
  const [playing, setPlaying] = useState(false);
  const onScript = isOnScript({ rehearsal, script });
  const verdict = script?.verdict;
  const isRunning = playing && onScript && !verdict;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = window.setTimeout(() => void playOn(), STEP_MS);
    return () => window.clearTimeout(timer);
    // Every step brings a new standing.
  }, [isRunning, standing, playOn]);
  if (!script) return null;
  const { scenario } = script;
  const step = rehearsal?.taken.length ?? 0;
  return (
    <div className="dz-stack">
      <strong className="lz-wrap">{scenario.name}</strong>
      <div className="dz-sim-tools">
        <Button icon={isRunning ? <PauseOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />} disabled={!onScript || !!verdict} onClick={() => setPlaying(!isRunning)}>
          {t(isRunning ? 'pause' : 'play')}
        </Button>
        <Button icon={<StepForwardOutlined aria-hidden />} disabled={!onScript || !!verdict} onClick={() => (setPlaying(false), void playOn())}>
          {t('step')}
        </Button>
        <Button onClick={leave}>{t('close')}</Button>
        <span className="dz-quiet" role="status">
          {onScript || verdict ? t('stepOf', { step, count: scenario.steps.length }) : t('strayed')}
        </span>
      </div>
      {verdict === 'as-expected' ? <Alert type="success" showIcon role="status" title={t('asExpected')} /> : null}
      {verdict && verdict !== 'as-expected' ? <Alert type="error" showIcon role="alert" title={t('differs', { reason: failureWords(verdict, locale, names) })} /> : null}
      <StepList steps={scenario.steps} index={onScript ? step : undefined} />
    </div>
  );
}
