/** Above a preview: that the very text was looked through, and what was found, each leading to its place. */
import { Shield, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { GateReport, SummaryCopy } from '../../api';
import { FindingList, type WayTo } from './FindingList';
import styles from './GateNote.module.css';

interface GateNoteProps {
  report: GateReport | undefined;
  copy: SummaryCopy;
  wayTo: WayTo;
}

export function GateNote({ report, copy, wayTo }: GateNoteProps) {
  const { t } = useTranslation('gate');
  const count = report?.findings.length ?? 0;
  const Sign = report === undefined ? Shield : count > 0 ? ShieldAlert : ShieldCheck;
  return (
    <div role="status" className={styles.note} data-found={count > 0 || undefined}>
      <p className={styles.head}>
        <Sign aria-hidden="true" />
        {report === undefined
          ? t('checking')
          : count > 0
            ? t(copy === 'client' ? 'found' : 'foundInternal', { count })
            : t('clean')}
      </p>
      {report !== undefined && count > 0 && <FindingList findings={report.findings} wayTo={wayTo} />}
    </div>
  );
}
