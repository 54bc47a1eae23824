/** The copy on the screen; closing words, next meeting and judgement are written in the page itself. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { commands, type SummaryCopy, useWrite, type VisitEdit, type VisitView } from '../../../api';
import { InPlaceArea } from '../../../wired';
import { ReadFailed } from '../ReadFailed';
import { useSummary } from '../reads';
import styles from './SummaryPreview.module.css';
import { SummarySheet } from './SummarySheet';

type Written = Extract<VisitEdit['field'], 'clientMessage' | 'nextMeeting' | 'judgement'>;

export function SummaryPreview({ visit, copy }: { visit: VisitView; copy: SummaryCopy }) {
  const { t } = useTranslation('visit');
  const summary = useSummary(visit.id, copy);
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
      <SummarySheet
        summary={summary.data}
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

/** A text of the visit written in the page. */
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
    <InPlaceArea
      label={label}
      value={visit[field]}
      empty={empty}
      draftKey={`visit/${visit.id}/${field}`}
      onSave={(value) => edit.run(visit.id, { field, value })}
    />
  );
}
