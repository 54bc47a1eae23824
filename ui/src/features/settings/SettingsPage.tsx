/** 设置: its kinds on the left, one at a time on the right. */
import { Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { DetailPane, ListPane, Page, Split } from '../../shared';
import { OfferRules } from '../offer';
import { QuestionBank } from '../question';
import { TierSection } from '../tier';
import { AboutSection } from './AboutSection';
import { AdviserSection } from './AdviserSection';
import { AppearanceSection } from './AppearanceSection';
import { BackupSection } from './BackupSection';
import { HistorySection } from './HistorySection';
import { SecuritySection } from './SecuritySection';
import styles from './SettingsPage.module.css';
import { WorkdaySection } from './WorkdaySection';

const SECTIONS = {
  adviser: AdviserSection,
  tier: TierSection,
  question: QuestionBank,
  offer: OfferRules,
  workday: WorkdaySection,
  appearance: AppearanceSection,
  security: SecuritySection,
  backup: BackupSection,
  history: HistorySection,
  about: AboutSection,
} as const satisfies Record<string, ComponentType>;

export type SectionName = keyof typeof SECTIONS;

function isSection(name: string): name is SectionName {
  return name in SECTIONS;
}

export function SettingsPage({ section }: { section: string }) {
  const { t } = useTranslation('settings');
  const shown = isSection(section) ? section : 'adviser';
  const Section = SECTIONS[shown];
  return (
    <Page title={t('title')} sub={t(`section.${shown}`)}>
      <Split>
        <ListPane label={t('nav')} className={styles.nav} fixed>
          <nav aria-label={t('nav')}>
            {Object.keys(SECTIONS)
              .filter(isSection)
              .map((name) => (
                <Link
                  key={name}
                  to="/settings/$section"
                  params={{ section: name }}
                  className={name === shown ? styles.on : styles.off}
                  aria-current={name === shown ? 'page' : undefined}
                >
                  {t(`section.${name}`)}
                </Link>
              ))}
          </nav>
        </ListPane>
        <DetailPane label={t('title')} className={styles.detail}>
          <Section />
        </DetailPane>
      </Split>
    </Page>
  );
}
