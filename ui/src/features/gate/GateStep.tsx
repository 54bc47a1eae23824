/**
 * The step before a document leaves in which something was found: what, where and why, then back to mend it, or one named
 * act by which it goes all the same and the decision is kept.
 */
import { ShieldAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GateReport } from '../../api';
import { Button } from '../../shared';
import { FindingList, type WayTo } from './FindingList';
import styles from './GateStep.module.css';

interface GateStepProps {
  report: GateReport;
  isRunning: boolean;
  onBack: () => void;
  onLetPass: () => void;
  wayTo?: WayTo;
}

export function GateStep({ report, isRunning, onBack, onLetPass, wayTo }: GateStepProps) {
  const { t } = useTranslation('gate');
  const step = useRef<HTMLElement>(null);
  // Nothing left yet: whoever pressed the button must meet the reason.
  useEffect(() => step.current?.focus(), []);
  return (
    <section ref={step} tabIndex={-1} aria-label={t('step')} className={styles.step}>
      <p className={styles.head}>
        <ShieldAlert aria-hidden="true" />
        {t('held', { count: report.findings.length })}
      </p>
      <FindingList findings={report.findings} wayTo={wayTo} />
      <p className={styles.kept}>{t('kept')}</p>
      <div className={styles.acts}>
        <Button kind="main" onPress={onBack}>
          {t('back')}
        </Button>
        <Button isDisabled={isRunning} onPress={onLetPass}>
          {t('letPass')}
        </Button>
      </div>
    </section>
  );
}
