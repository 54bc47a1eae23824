/** The head of a visit under way: with whom, where, since when, and whether every word is on the disk. */
import { ArrowLeft, Eye, EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { VisitView } from '../../../api';
import {
  Button,
  Chip,
  cx,
  IconButton,
  localClock,
  SPOKEN,
  toggleCurtain,
  useCurtain,
  useLate,
} from '../../../shared';
import styles from './CaptureHeader.module.css';

interface CaptureHeaderProps {
  visit: VisitView;
  isKept: boolean;
  isLost: boolean;
  isEnding: boolean;
  onFinish: () => void;
  onLeave: () => void;
}

export function CaptureHeader({ visit, isKept, isLost, isEnding, onFinish, onLeave }: CaptureHeaderProps) {
  const { t } = useTranslation('visit');
  const drawn = useCurtain();
  const isSaving = useLate(!isKept);
  const about = [
    visit.place,
    visit.startedAt && t('capture.began', { time: localClock(visit.startedAt) }),
    t('capture.offline'),
  ];
  return (
    <header className={styles.header} {...SPOKEN}>
      <IconButton label={t('capture.leave')} icon={<ArrowLeft aria-hidden="true" />} onPress={onLeave} />
      <span className={styles.only}>
        <Chip>{t('capture.only', { name: visit.client.name })}</Chip>
      </span>
      <h1 className={styles.name}>{visit.client.name}</h1>
      <p className={styles.about}>
        <span className={styles.place}>{about.filter(Boolean).join(' · ')} · </span>
        <span role="status" className={cx(styles.kept, isLost && styles.lost)}>
          {isLost ? t('capture.notSaved') : isSaving ? t('capture.saving') : t('capture.saved')}
        </span>
      </p>
      <span className={styles.grow} />
      <Button
        icon={drawn ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
        kbd="mod+shift+h"
        onPress={toggleCurtain}
      >
        {drawn ? t('capture.showFigures') : t('capture.privacy')}
      </Button>
      <Button kind="main" kbd="mod+enter" isDisabled={isEnding} onPress={onFinish}>
        {isEnding ? t('capture.finishing') : t('capture.finish')}
      </Button>
    </header>
  );
}
