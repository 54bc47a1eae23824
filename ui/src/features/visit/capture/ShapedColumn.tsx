/** What the visit has come to so far: promises and requests with their days, products shown, topics. */
import { useTranslation } from 'react-i18next';
import type { LineKind, VisitLine } from '../../../api';
import { dayText, Empty, Section, weekday } from '../../../shared';
import { hasDueDay } from '../line/marks';
import styles from './Columns.module.css';

export function ShapedColumn({ lines, today }: { lines: readonly VisitLine[]; today: string }) {
  const { t, i18n } = useTranslation('visit');
  const dated = lines.filter((line) => hasDueDay(line.kind));
  const of = (kind: LineKind) => lines.filter((line) => line.kind === kind);
  return (
    <>
      <Section title={t('capture.shaped')} count={dated.length > 0 ? dated.length : undefined}>
        {dated.length === 0 && <Empty small>{t('capture.shapedNothing')}</Empty>}
        <ul className={styles.cards}>
          {dated.map((line) => (
            <li key={line.id} className={styles.card} data-kind={line.kind}>
              {line.text}
              <small className={styles.when}>
                {t(`kind.${line.kind}`)} ·{' '}
                {line.dueOn === null
                  ? t('capture.undated')
                  : `${weekday(line.dueOn, i18n.language)} ${dayText(line.dueOn, i18n.language, today)}`}
              </small>
            </li>
          ))}
        </ul>
      </Section>
      <Plain title={t('capture.shown')} lines={of('product')} />
      <Plain title={t('capture.talked')} lines={of('topic')} />
    </>
  );
}

function Plain({ title, lines }: { title: string; lines: readonly VisitLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title={title} count={lines.length}>
      <ul className={styles.cards}>
        {lines.map((line) => (
          <li key={line.id} className={styles.card}>
            {line.text}
          </li>
        ))}
      </ul>
    </Section>
  );
}
