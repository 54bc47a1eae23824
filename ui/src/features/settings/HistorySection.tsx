/** The journal: every step, of whom and what, newest first, with undo and redo. */
import { useTranslation } from 'react-i18next';
import { commands, stepAbout, useRead, useUndo } from '../../api';
import {
  Button,
  Chip,
  cx,
  dayText,
  Empty,
  localClock,
  localDay,
  SettingGroup,
  useCurtain,
} from '../../shared';
import { ErrorNote } from '../../wired';
import styles from './HistorySection.module.css';

const SHOWN = 200;

export function HistorySection() {
  const { t, i18n } = useTranslation(['settings', 'ops']);
  const { t: tAbout } = useTranslation(['shared', 'client', 'consent']);
  const curtain = useCurtain();
  const history = useRead(['journal', SHOWN], () => commands.history(SHOWN));
  const { undo, redo } = useUndo();
  const steps = history.data ?? [];
  return (
    <SettingGroup about={t('history.about')}>
      <div className={styles.actions}>
        <Button kbd="mod+z" isDisabled={!steps.some((step) => !step.undone)} onPress={() => void undo()}>
          {t('history.undo')}
        </Button>
        <Button kbd="mod+shift+z" isDisabled={!steps.some((step) => step.undone)} onPress={() => void redo()}>
          {t('history.redo')}
        </Button>
      </div>
      {history.error && <ErrorNote error={history.error} />}
      {history.data?.length === 0 && <Empty>{t('history.none')}</Empty>}
      <ol aria-label={t('history.list')}>
        {steps.map((step) => (
          <li key={step.opId} className={cx(styles.step, step.undone && styles.undone)}>
            <span className={styles.when}>
              {dayText(localDay(step.madeAt), i18n.language)} {localClock(step.madeAt)}
            </span>
            <span className={styles.what}>
              {t(`ops:${step.op}`)}
              {!curtain && <span className={styles.about}>{stepAbout(step, tAbout)}</span>}
            </span>
            {step.undone && <Chip>{t('history.undone')}</Chip>}
          </li>
        ))}
      </ol>
    </SettingGroup>
  );
}
