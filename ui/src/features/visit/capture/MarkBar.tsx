/** The marks with their keys, to press or to be reminded of. */
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { LineKind } from '../../../api';
import { Kbd, LEGIBLE } from '../../../shared';
import { MARKS, type Mark } from '../line/marks';
import styles from './MarkBar.module.css';

export function MarkBar({ kind, onMark }: { kind: LineKind; onMark: (mark: Mark) => void }) {
  const { t } = useTranslation('visit');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar of toggles, not fields
    <div role="group" aria-label={t('capture.marks')} className={styles.bar} data-page-foot {...LEGIBLE}>
      {MARKS.map((mark) => (
        <ToggleButton
          key={mark.kind}
          className={styles.mark}
          isSelected={kind === mark.kind}
          onChange={() => onMark(mark.kind)}
          // The line being written keeps the focus.
          preventFocusOnPress
        >
          <Kbd keys={mark.key} />
          {t(`kind.${mark.kind}`)}
        </ToggleButton>
      ))}
      <span className={styles.hint}>
        <Kbd keys="arrowup" />
        {t('capture.keyUp')}
      </span>
    </div>
  );
}
