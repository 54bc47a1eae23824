/** An entry in one line: how it stands, what it is for, and what can be done with it. */
import { Archive, ArchiveRestore, EllipsisVertical, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContentEntry } from '../../api';
import { Chip, cx, IconButton, inLanguage, Menu, type MenuEntry } from '../../shared';
import type { Content } from './ContentForm';
import styles from './ContentRow.module.css';
import { hasHand } from './hand';

interface ContentRowProps {
  entry: ContentEntry<Content>;
  /** The names of the fields that are not as shipped. */
  changed: string;
  chip: ReactNode;
  columns: ReactNode;
  rowProps: { 'data-row': string; tabIndex: 0 | -1 };
  onEdit: () => void;
  onPutAway: () => void;
  /** Of a shipped one. */
  onRestore: () => void;
  /** Of an own one. */
  onRemove: () => void;
}

export function ContentRow(props: ContentRowProps) {
  const { entry, changed, chip, columns, rowProps, onEdit, onPutAway, onRestore, onRemove } = props;
  const { t, i18n } = useTranslation('content');
  const text = inLanguage(entry.content.text, i18n.language);
  const { isPutAway } = entry;
  const isOwn = hasHand(entry, 'own');
  const isChanged = hasHand(entry, 'changed');
  const items: MenuEntry[] = [
    { id: 'edit', label: t('edit'), icon: <Pencil />, kbd: 'E', onAction: onEdit },
    {
      id: 'away',
      label: t(isPutAway ? 'putBack' : 'putAwayDo'),
      icon: isPutAway ? <ArchiveRestore /> : <Archive />,
      kbd: 'X',
      onAction: onPutAway,
    },
    ...(isChanged ? [{ id: 'restore', label: t('restore'), icon: <RotateCcw />, onAction: onRestore }] : []),
    ...(isOwn
      ? [
          {
            id: 'remove',
            label: t('remove'),
            icon: <Trash2 />,
            danger: true,
            onAction: onRemove,
          },
        ]
      : []),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of a list that takes the focus, named by what it holds
    <div
      role="group"
      aria-label={text}
      className={cx(styles.row, isPutAway && styles.away)}
      onDoubleClick={onEdit}
      {...rowProps}
    >
      <p className={styles.text}>
        {text}
        {chip}
        {isOwn && <Chip tone="azurite">{t('hand.own')}</Chip>}
        {isChanged && <Chip tone="amber">{t('changedFields', { fields: changed })}</Chip>}
        {isPutAway && <Chip>{t('hand.putAway')}</Chip>}
      </p>
      {columns}
      <span className={styles.acts}>
        <IconButton label={t('edit')} icon={<Pencil aria-hidden="true" />} onPress={onEdit} />
        <Menu
          label={t('more')}
          trigger={
            <IconButton label={t('moreOf', { text })} icon={<EllipsisVertical aria-hidden="true" />} />
          }
          items={items}
        />
      </span>
    </div>
  );
}
