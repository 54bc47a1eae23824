/** What stands around the figures: the heads of columns and rows, and at the end of a row how much of it is known. */
import { useTranslation } from 'react-i18next';
import { DEPTHS, LEVELS, type NeedSegment } from '../../../api';
import { cx, TierDot, useCurtain } from '../../../shared';
import { Count } from './Count';
import { countText, coverageOf, freshnessOf, percentText, type Shape } from './grid';
import styles from './HeatGrid.module.css';

export function Heads({ shape }: { shape: Shape }) {
  const { t } = useTranslation(['needBook', 'question']);
  const isDeep = shape === 'cells';
  const span = isDeep ? { rowSpan: 2 } : {};
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.who} {...span}>
          <span className={styles.unseen}>{t('grid.who')}</span>
        </th>
        {shape === 'depths'
          ? DEPTHS.map((depth) => (
              <th key={depth} scope="col" className={styles.head}>
                {t(`question:depth.${depth}`)}
                <small className={styles.hint}>{t(`question:depthHint.${depth}`)}</small>
              </th>
            ))
          : LEVELS.map((level) => (
              <th
                key={level}
                scope={isDeep ? 'colgroup' : 'col'}
                className={cx(styles.head, isDeep && styles.level)}
                {...(isDeep ? { colSpan: DEPTHS.length } : {})}
              >
                {t(`question:level.${level}`)}
              </th>
            ))}
        <th scope="col" className={cx(styles.head, styles.any)} {...span}>
          {t('grid.any')}
        </th>
        <th scope="col" className={cx(styles.head, styles.rate)} title={t('coverage.about')} {...span}>
          {t('coverage.name')}
        </th>
        <th scope="col" className={cx(styles.head, styles.rate)} title={t('fresh.about')} {...span}>
          {t('fresh.name')}
        </th>
      </tr>
      {isDeep && (
        <tr>
          {LEVELS.flatMap((level) =>
            DEPTHS.map((depth) => (
              <th
                key={`${level}-${depth}`}
                scope="col"
                abbr={t(`question:depth.${depth}`)}
                title={`${t(`question:depth.${depth}`)} · ${t(`question:depthHint.${depth}`)}`}
                className={styles.depth}
              >
                {t(`grid.depth.${depth}`)}
              </th>
            )),
          )}
        </tr>
      )}
    </thead>
  );
}

/** The name of a row, and how many it is of. */
export function SegmentHead({ segment }: { segment: NeedSegment }) {
  const { t, i18n } = useTranslation('needBook');
  const { tier, age, clients } = segment;
  const name = tier !== null ? t(`row.tier.${tier}`) : age !== null ? t(`row.age.${age}`) : t('row.all');
  return (
    <th scope="row" className={styles.who}>
      <span className={styles.segment}>
        {tier !== null && <TierDot tier={tier} />}
        <span className={styles.name}>{name}</span>
        <Count className={styles.clients ?? ''}>{countText(clients, i18n.language)}</Count>
      </span>
    </th>
  );
}

/** What is known of the segment at all, and how much of that is of late. */
export function Known({ segment }: { segment: NeedSegment }) {
  return [coverageOf(segment), freshnessOf(segment)].map((share, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: always these two
    <td key={at} className={styles.rate}>
      <Count>{percentText(share)}</Count>
      <RateBar share={share} />
    </td>
  ));
}

function RateBar({ share }: { share: number | null }) {
  const drawn = useCurtain();
  return (
    <svg className={styles.bar} viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.rest} width="100" height="3" />
      {!drawn && share !== null && <rect className={styles.known} width={share * 100} height="3" />}
    </svg>
  );
}
