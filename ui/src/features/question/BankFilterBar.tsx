/** What narrows the bank besides the cells and words: the step of a conversation, where a question comes from, whom it fits. */
import { useTranslation } from 'react-i18next';
import { SPINS } from '../../api';
import { FilterTrigger, Popover } from '../../shared';
import { ChipLine, HandLine } from '../content';
import styles from './BankFilterBar.module.css';
import { type BankFilter, fitCount } from './bank';
import { FitFields } from './FitFields';

interface BankFilterBarProps {
  filter: BankFilter;
  onNarrow: (part: Partial<BankFilter>) => void;
}

export function BankFilterBar({ filter, onNarrow }: BankFilterBarProps) {
  const { t } = useTranslation('question');
  const fitted = fitCount(filter.fit);
  return (
    <>
      <ChipLine
        label={t('form.spin')}
        all={SPINS}
        chosen={filter.spin}
        name={(spin) => t(`spin.${spin}`)}
        onChoose={(spin) => onNarrow({ spin })}
      />
      <HandLine chosen={filter.hand} onChoose={(hand) => onNarrow({ hand })}>
        <Popover
          label={t('bank.fit')}
          trigger={
            <FilterTrigger on={fitted > 0}>
              {fitted > 0 ? t('bank.fitChosen', { count: fitted }) : t('bank.fit')}
            </FilterTrigger>
          }
        >
          {() => (
            <div className={styles.fit}>
              <FitFields fit={filter.fit} onChange={(fit) => onNarrow({ fit })} />
            </div>
          )}
        </Popover>
      </HandLine>
    </>
  );
}
