/** One promise or request: its day, what it is, whose it is, and what can be done with it. */
import { Check, MoreHorizontal, Pencil, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LedgerEntryView } from '../../api';
import { dayText } from '../../ground/day';
import { Button, IconButton } from '../../shared/Button';
import { Chip } from '../../shared/Chip';
import { openRowMenu } from '../../shared/contextMenu';
import { VEILED } from '../../shared/curtain';
import { cx } from '../../shared/cx';
import { Menu, type MenuEntry } from '../../shared/Popover';
import { TierDot } from '../../shared/Tier';
import { DueText } from './DueText';
import styles from './LedgerEntryRow.module.css';

export interface LedgerEntryActions {
  onDone: (entry: LedgerEntryView) => void;
  /** Opens the closing with an outcome. */
  onClose: (entry: LedgerEntryView) => void;
  onEdit: (entry: LedgerEntryView) => void;
  onReopen: (entry: LedgerEntryView) => void;
  onRemove: (entry: LedgerEntryView) => void;
}

interface LedgerEntryRowProps extends LedgerEntryActions {
  entry: LedgerEntryView;
  today: string;
  /** Without it the row is one of a client's own. */
  onOpenClient?: (entry: LedgerEntryView) => void;
  /** For a pane at the side: day and actions stand above and below the words. */
  narrow?: boolean;
  /** To be read only. */
  frozen?: boolean;
  rowProps?: { 'data-row': string; tabIndex: 0 | -1 };
}

export function LedgerEntryRow({
  entry,
  today,
  onOpenClient,
  rowProps,
  narrow = false,
  frozen = false,
  ...actions
}: LedgerEntryRowProps) {
  const { t, i18n } = useTranslation('ledger');
  const open = entry.state === 'open';
  const more: readonly MenuEntry[] = [
    { id: 'close', label: t('entry.closeWith'), kbd: 'O', onAction: () => actions.onClose(entry) },
    { id: 'remove', label: t('entry.remove'), danger: true, onAction: () => actions.onRemove(entry) },
  ];
  const menu: readonly MenuEntry[] = open
    ? [
        { id: 'done', label: t('entry.done'), kbd: 'D', onAction: () => actions.onDone(entry) },
        { id: 'edit', label: t('entry.edit'), onAction: () => actions.onEdit(entry) },
        ...more,
      ]
    : [{ id: 'reopen', label: t('entry.reopen'), onAction: () => actions.onReopen(entry) }];
  const name = t('entry.entryOf', { kind: t(`kind.${entry.kind}`), text: entry.text });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a list that takes the focus, named by what it holds
    <div
      role="group"
      aria-label={name}
      className={cx(styles.row, !open && styles.closed, narrow && styles.narrow)}
      data-overdue={entry.overdue || undefined}
      onContextMenu={(event) => {
        if (!frozen) openRowMenu(event, name, menu);
      }}
      {...rowProps}
    >
      <div className={styles.day}>
        <DueText entry={entry} today={today} />
      </div>
      <div className={styles.what}>
        <p className={styles.text}>{entry.text}</p>
        <p className={styles.about}>
          {onOpenClient && (
            <Button
              kind="quiet"
              small
              className={styles.client}
              icon={<TierDot tier={entry.client.tier} />}
              onPress={() => onOpenClient(entry)}
            >
              <span {...VEILED}>{entry.client.name}</span>
            </Button>
          )}
          {!narrow && <span>{t('entry.madeOn', { day: dayText(entry.madeOn, i18n.language, today) })}</span>}
          {!narrow && entry.visit !== null && <span>{t('entry.fromVisit')}</span>}
          {entry.outcome !== '' && <span className={styles.outcome}>{entry.outcome}</span>}
        </p>
      </div>
      <Chip tone={entry.kind === 'promise' ? 'amber' : 'azurite'}>{t(`kind.${entry.kind}`)}</Chip>
      {!frozen && (
        <div className={styles.actions}>
          {open ? (
            <OpenActions {...actions} entry={entry} more={more} />
          ) : (
            <ClosedActions {...actions} entry={entry} />
          )}
        </div>
      )}
    </div>
  );
}

function OpenActions({
  entry,
  more,
  onDone,
  onEdit,
}: Pick<LedgerEntryActions, 'onDone' | 'onEdit'> & { entry: LedgerEntryView; more: readonly MenuEntry[] }) {
  const { t } = useTranslation('ledger');
  return (
    <>
      <Button kind="quiet" small icon={<Check aria-hidden="true" />} kbd="D" onPress={() => onDone(entry)}>
        {t('entry.done')}
      </Button>
      <IconButton
        label={t('entry.edit')}
        icon={<Pencil aria-hidden="true" />}
        onPress={() => onEdit(entry)}
      />
      <Menu
        label={t('entry.more')}
        trigger={<IconButton label={t('entry.more')} icon={<MoreHorizontal aria-hidden="true" />} />}
        items={more}
      />
    </>
  );
}

function ClosedActions({ entry, onReopen }: LedgerEntryActions & { entry: LedgerEntryView }) {
  const { t } = useTranslation('ledger');
  return (
    <Button kind="quiet" small icon={<RotateCcw aria-hidden="true" />} onPress={() => onReopen(entry)}>
      {t('entry.reopen')}
    </Button>
  );
}
