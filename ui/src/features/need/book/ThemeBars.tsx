/** What the needs of a segment are about, as bars; each opens the clients it is of. */

import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { NeedSegment } from '../../../api';
import { cx, Section, useCurtain } from '../../../shared';
import { useRowCursor } from '../../../shared/useRowCursor';
import { ANYWHERE, type BookFigure, isSameFigure } from './bookFigure';
import { Count } from './Count';
import { countText, percentText, shareOf } from './grid';
import { whoText } from './sentence';
import styles from './ThemeBars.module.css';
import { topThemes } from './themes';

const MOST = 10;

interface ThemeBarsProps {
  segment: NeedSegment;
  opened: BookFigure;
  onOpen: (figure: BookFigure) => void;
}

export function ThemeBars({ segment, opened, onOpen }: ThemeBarsProps) {
  const { t, i18n } = useTranslation(['needBook', 'audience', 'question']);
  const drawn = useCurtain();
  const themes = topThemes(segment, MOST);
  const cursor = useRowCursor<HTMLUListElement>(
    themes.map(({ theme }) => theme),
    { letters: false },
  );
  const { tier, age, clients: all } = segment;
  const most = themes[0]?.clients ?? 1;
  return (
    <Section title={t('themes.title')} count={whoText({ tier, age }, 2, t)}>
      {themes.length === 0 ? (
        <p className={styles.nothing}>{t('themes.none')}</p>
      ) : (
        <ul className={styles.themes} {...cursor.listProps}>
          {themes.map(({ theme, clients }) => {
            const figure: BookFigure = {
              ...ANYWHERE,
              tier,
              age,
              measure: 'known',
              theme,
            };
            const isOpen = isSameFigure(opened, figure);
            return (
              <li key={theme}>
                <Button
                  {...cursor.rowProps(theme)}
                  className={cx(styles.theme, isOpen && styles.open)}
                  aria-pressed={isOpen}
                  onPress={() => onOpen(figure)}
                >
                  <span className={styles.name}>{t(`question:theme.${theme}`)}</span>
                  <svg
                    className={styles.bar}
                    viewBox="0 0 100 10"
                    preserveAspectRatio="none"
                    aria-hidden="true"
                  >
                    {!drawn && <rect width={(100 * clients) / most} height="10" />}
                  </svg>
                  <Count className={styles.count ?? ''}>{countText(clients, i18n.language)}</Count>
                  <Count className={styles.share ?? ''}>{percentText(shareOf(clients, all))}</Count>
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
