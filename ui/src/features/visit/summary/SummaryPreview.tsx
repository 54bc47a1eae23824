/** The copy on the screen; closing words, next meeting and judgement are written in the page itself. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  commands,
  type Finding,
  type SummaryCopy,
  useWrite,
  type VisitEdit,
  type VisitView,
} from '../../../api';
import { InPlaceArea } from '../../../wired';
import { GateNote, useSummaryGate } from '../../gate';
import { ReadFailed } from '../ReadFailed';
import { useSummary } from '../reads';
import styles from './SummaryPreview.module.css';
import { SummarySheet } from './SummarySheet';

type Written = Extract<VisitEdit['field'], 'clientMessage' | 'nextMeeting' | 'judgement'>;

interface SummaryPreviewProps {
  visit: VisitView;
  copy: SummaryCopy;
  /** Leads to what was found. */
  onGo: (finding: Finding) => void;
}

export function SummaryPreview({ visit, copy, onGo }: SummaryPreviewProps) {
  const { t } = useTranslation('visit');
  const summary = useSummary(visit.id, copy);
  const gate = useSummaryGate(visit.id, copy);
  const report = gate.isFormer ? undefined : gate.data;
  if (summary.error) return <ReadFailed error={summary.error} onRetry={() => void summary.reload()} />;
  if (!summary.data) return null;
  const { adviser } = summary.data;
  return (
    <>
      {adviser.name === '' && (
        <p className={styles.missing}>
          {t('sheet.noLetterhead')}{' '}
          <Link to="/settings/$section" params={{ section: 'adviser' }}>
            {t('sheet.toLetterhead')}
          </Link>
        </p>
      )}
      {gate.error && <ReadFailed error={gate.error} onRetry={() => void gate.reload()} />}
      {!gate.error && (copy === 'client' || (report?.findings.length ?? 0) > 0) && (
        <GateNote report={report} onGo={onGo} />
      )}
      <SummarySheet
        summary={summary.data}
        findings={report?.findings}
        closing={
          <InPage
            visit={visit}
            field="clientMessage"
            label={t('tidy.closing')}
            empty={t('tidy.closingPlaceholder')}
          />
        }
        next={
          <InPage
            visit={visit}
            field="nextMeeting"
            label={t('tidy.next')}
            empty={t('tidy.nextPlaceholder')}
          />
        }
        judgement={
          <InPage
            visit={visit}
            field="judgement"
            label={t('tidy.judgement')}
            empty={t('tidy.judgementPlaceholder')}
          />
        }
      />
    </>
  );
}

/** A text of the visit written in the page; what is found in it leads to it by its part. */
function InPage({
  visit,
  field,
  label,
  empty,
}: {
  visit: VisitView;
  field: Written;
  label: string;
  empty: string;
}) {
  const edit = useWrite(commands.editVisit, { inPlace: true });
  return (
    <div id={`part-${field}`}>
      <InPlaceArea
        label={label}
        value={visit[field]}
        empty={empty}
        draftKey={`visit/${visit.id}/${field}`}
        onSave={(value) => edit.run(visit.id, { field, value })}
      />
    </div>
  );
}
