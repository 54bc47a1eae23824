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
import { findingsAt, GateNote, MarkedWords, useSummaryGate, type WayTo } from '../../gate';
import { ReadFailed } from '../ReadFailed';
import { useSummary } from '../reads';
import styles from './SummaryPreview.module.css';
import { SummarySheet } from './SummarySheet';

type Written = Extract<VisitEdit['field'], 'clientMessage' | 'nextMeeting' | 'judgement'>;

const NONE: readonly Finding[] = [];

interface SummaryPreviewProps {
  visit: VisitView;
  copy: SummaryCopy;
  /** Leads to what was found. */
  wayTo: WayTo;
}

export function SummaryPreview({ visit, copy, wayTo }: SummaryPreviewProps) {
  const { t } = useTranslation('visit');
  const summary = useSummary(visit.id, copy);
  const gate = useSummaryGate(visit.id, copy);
  const report = gate.isFormer ? undefined : gate.data;
  const found = report?.findings ?? NONE;
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
      {!gate.error && (copy === 'client' || found.length > 0) && (
        <GateNote report={report} copy={copy} wayTo={wayTo} />
      )}
      <SummarySheet
        summary={summary.data}
        findings={found}
        closing={
          <InPage
            visit={visit}
            field="clientMessage"
            findings={findingsAt(found, 'clientMessage')}
            label={t('tidy.closing')}
            empty={t('tidy.closingPlaceholder')}
          />
        }
        next={
          <InPage
            visit={visit}
            field="nextMeeting"
            findings={findingsAt(found, 'nextMeeting')}
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
  findings = NONE,
  label,
  empty,
}: {
  visit: VisitView;
  field: Written;
  /** Of the text as it stands. */
  findings?: readonly Finding[];
  label: string;
  empty: string;
}) {
  const edit = useWrite(commands.editVisit, { inPlace: true });
  return (
    <InPlaceArea
      label={label}
      value={visit[field]}
      empty={empty}
      {...(findings.length > 0 && { show: (text) => <MarkedWords text={text} findings={findings} /> })}
      draftKey={`client/${visit.client.id}/visit/${visit.id}/${field}`}
      onSave={(value) => edit.run(visit.id, { field, value })}
    />
  );
}
