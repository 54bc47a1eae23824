/** The line over the rows: all selected or nobody, how many there are, and their order. */
import { ArrowDownUp, Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ClientOrder } from '../../../api';
import { Checkbox, Figure, IconButton, Menu } from '../../../shared';
import styles from './ListHead.module.css';

const ORDERS = ['name', 'assets', 'lastTouch', 'updated'] as const satisfies readonly ClientOrder[];

interface ListHeadProps {
  total: number;
  marked: number;
  order: ClientOrder;
  onOrder: (order: ClientOrder) => void;
  onToggleAll: () => void;
}

export function ListHead({ total, marked, order, onOrder, onToggleAll }: ListHeadProps) {
  const { t } = useTranslation(['client', 'audience']);
  return (
    <div className={styles.head}>
      <Checkbox
        isSelected={marked > 0 && marked >= total}
        isIndeterminate={marked > 0 && marked < total}
        onChange={onToggleAll}
        isDisabled={total === 0}
      >
        {t('audience:bulk.all')}
      </Checkbox>
      <span aria-live="polite" className={styles.total}>
        <Figure>{t('audience:bar.counted', { count: total })}</Figure>
      </span>
      <Menu
        label={t('order.label')}
        trigger={
          <IconButton
            label={`${t('order.label')}: ${t(`order.${order}`)}`}
            icon={<ArrowDownUp aria-hidden="true" />}
          />
        }
        items={ORDERS.map((one) => ({
          id: one,
          label: t(`order.${one}`),
          ...(order === one ? { icon: <Check aria-hidden="true" /> } : {}),
          onAction: () => onOrder(one),
        }))}
      />
    </div>
  );
}
