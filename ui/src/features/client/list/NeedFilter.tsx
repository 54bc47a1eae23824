/** By needs: what is known or open at which level and depth, or what somebody's needs are about. */
import { useTranslation } from 'react-i18next';
import {
  type NeedFilter as By,
  DEPTHS,
  LEVELS,
  MEASURES,
  type NeedMeasure,
  type NeedTheme,
  THEMES,
} from '../../../api';
import { Droppable, FilterTrigger, Popover, Select, ToggleChips } from '../../../shared';
import styles from './FilterBar.module.css';
import { ANY_OPEN_NEED } from './filter';
import { needFilterText } from './needText';

interface NeedFilterProps {
  need: By | null;
  onChange: (need: By | null) => void;
}

export function NeedFilter({ need, onChange }: NeedFilterProps) {
  const { t } = useTranslation(['client', 'question']);
  const said = need === null ? t('filter.needs.label') : needFilterText(need, t);
  const now = need ?? ANY_OPEN_NEED;
  const change = (part: Partial<By>) => onChange({ ...now, ...part });
  return (
    <Droppable on={need !== null} what={said} onDrop={() => onChange(null)}>
      <Popover
        label={t('filter.needs.label')}
        trigger={<FilterTrigger on={need !== null}>{said}</FilterTrigger>}
      >
        {() => (
          <div className={styles.needs}>
            {/* What somebody's needs are about is asked of all of them, wherever they lie. */}
            {now.theme === null && (
              <>
                <Select<NeedMeasure>
                  label={t('filter.needs.measure')}
                  placeholder={t('filter.anyDays')}
                  options={MEASURES.map((value) => ({ value, label: t(`filter.needs.measures.${value}`) }))}
                  value={need?.measure ?? null}
                  onChange={(measure) => change({ measure })}
                />
                <ToggleChips
                  label={t('filter.needs.levels')}
                  all={LEVELS}
                  chosen={now.levels}
                  name={(level) => t(`question:level.${level}`)}
                  onChange={(chosen) => change({ levels: LEVELS.filter((level) => chosen.includes(level)) })}
                />
                <ToggleChips
                  label={t('filter.needs.depths')}
                  all={DEPTHS}
                  chosen={now.depths}
                  name={(depth) => t(`question:depth.${depth}`)}
                  onChange={(chosen) => change({ depths: DEPTHS.filter((depth) => chosen.includes(depth)) })}
                />
              </>
            )}
            <Select<NeedTheme | 'any'>
              label={t('filter.needs.theme')}
              options={[
                { value: 'any', label: t('filter.anyDays') },
                ...THEMES.map((value) => ({ value, label: t(`question:theme.${value}`) })),
              ]}
              value={now.theme ?? 'any'}
              onChange={(theme) =>
                theme === 'any'
                  ? change({ theme: null })
                  : onChange({ ...ANY_OPEN_NEED, measure: 'known', theme })
              }
            />
          </div>
        )}
      </Popover>
    </Droppable>
  );
}
