/** The calm page on which everything before the open book happens: the seal, one column, far hills at the foot. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ToastRegion } from '../../shared';
import { Seal } from '../../shared/Seal';
import { changeAppearance, useAppearance } from '../appearance';
import { useGate } from './gate';
import { Hills } from './Hills';
import styles from './VaultFrame.module.css';

interface VaultFrameProps {
  title: string;
  text?: ReactNode;
  /** Small, over the title. */
  step?: string;
  wide?: boolean;
  children: ReactNode;
}

export function VaultFrame({ title, text, step, wide, children }: VaultFrameProps) {
  const { t } = useTranslation('vault');
  const { language } = useAppearance();
  const gate = useGate();
  const isDark = document.documentElement.dataset.theme === 'dark';
  return (
    <div className={styles.frame}>
      <Hills />
      <main className={styles.main}>
        <div className={wide ? styles.wide : styles.column} key={title}>
          <Seal size={64} />
          {step && <p className={styles.step}>{step}</p>}
          <h1 className={styles.title}>{title}</h1>
          {text && <p className={styles.text}>{text}</p>}
          <div className={styles.body}>{children}</div>
        </div>
      </main>
      <footer className={styles.foot}>
        <span className={styles.offline}>
          {t('offline')}
          {gate.state && <span className={styles.place}>{t('place', { dir: gate.state.dir })}</span>}
        </span>
        <Button
          small
          kind="quiet"
          onPress={() => void changeAppearance({ theme: isDark ? 'light' : 'dark' })}
        >
          {t(isDark ? 'theme.light' : 'theme.dark')}
        </Button>
        <Button
          small
          kind="quiet"
          onPress={() => void changeAppearance({ language: language === 'zh-CN' ? 'en-US' : 'zh-CN' })}
        >
          {t('language')}
        </Button>
      </footer>
      <ToastRegion />
    </div>
  );
}
