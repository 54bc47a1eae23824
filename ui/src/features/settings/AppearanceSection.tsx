import { useTranslation } from 'react-i18next';
import { keyText, Money, RadioChips, Select, Setting, SettingGroup } from '../../shared';
import { changeAppearance, useAppearance, ZOOMS } from '../appearance';
import styles from './AppearanceSection.module.css';
import { useSettingChange } from './useSettingChange';

export function AppearanceSection() {
  const { t } = useTranslation('settings');
  const { theme, language, zoom, text } = useAppearance();
  const { settings, change } = useSettingChange();
  return (
    <SettingGroup>
      <Setting title={t('appearance.theme')}>
        <RadioChips
          label={t('appearance.theme')}
          hideLabel
          options={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: t(`appearance.${value}`),
          }))}
          value={theme}
          onChange={(to) => void changeAppearance({ theme: to })}
        />
      </Setting>
      <Setting title={t('appearance.text')} note={t('appearance.textNote')}>
        <RadioChips
          label={t('appearance.text')}
          hideLabel
          options={(['standard', 'large', 'larger'] as const).map((value) => ({
            value,
            label: t(`appearance.${value}`),
          }))}
          value={text}
          onChange={(to) => void changeAppearance({ text: to })}
        />
      </Setting>
      <Setting title={t('appearance.zoom')} note={t('appearance.zoomNote', { mod: keyText('mod') })}>
        <Select
          label={t('appearance.zoom')}
          hideLabel
          options={[...new Set([...ZOOMS, zoom])]
            .sort((a, b) => a - b)
            .map((percent) => ({ value: `${percent}`, label: `${percent}%` }))}
          value={`${zoom}`}
          onChange={(to) => void changeAppearance({ zoom: Number(to) })}
        />
      </Setting>
      <Setting title={t('appearance.language')}>
        <RadioChips
          label={t('appearance.language')}
          hideLabel
          options={[
            { value: 'zh-CN', label: '简体中文' },
            { value: 'en-US', label: 'English' },
          ]}
          value={language}
          onChange={(to) => void changeAppearance({ language: to })}
        />
      </Setting>
      <Setting title={t('appearance.gains')}>
        <RadioChips
          label={t('appearance.gains')}
          hideLabel
          options={[
            { value: 'red', label: t('appearance.gainsRed') },
            { value: 'green', label: t('appearance.gainsGreen') },
          ]}
          value={settings ? (settings.gainsRed ? 'red' : 'green') : null}
          onChange={(to) => void change({ field: 'gainsRed', value: to === 'red' })}
        />
        <p className={styles.sample}>
          <Money fen={12_600_000} tone="change" /> <Money fen={-8_400_000} tone="change" />
        </p>
      </Setting>
    </SettingGroup>
  );
}
