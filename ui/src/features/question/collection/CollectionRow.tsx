/** A text of a collection in one line: how it stands, what it is for, and what can be done with it. */
import { Archive, ArchiveRestore, EllipsisVertical, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../../api';
import { Chip, cx, IconButton, Menu, type MenuEntry } from '../../../shared';
import { questionText } from '../questionText';
import styles from './CollectionRow.module.css';

/** What a question and a rule have in common. */
export interface Collected {
  key: string;
  text: Bilingual;
  isShipped: boolean;
  isChanged: boolean;
  isPutAway: boolean;
}

interface CollectionRowProps {
  item: Collected;
  chip: ReactNode;
  columns: ReactNode;
  rowProps: { 'data-row': string; tabIndex: 0 | -1 };
  onEdit: () => void;
  onPutAway: () => void;
  /** Gives a shipped one its first form back, removes an own one. */
  onRestore: () => void;
}

export function CollectionRow(props: CollectionRowProps) {
  const { item, chip, columns, rowProps, onEdit, onPutAway, onRestore } = props;
  const { t, i18n } = useTranslation('question');
  const text = questionText(item.text, i18n.language);
  const { isShipped, isChanged, isPutAway } = item;
  const items: MenuEntry[] = [
    { id: 'edit', label: t('collection.edit'), icon: <Pencil />, kbd: 'E', onAction: onEdit },
    {
      id: 'away',
      label: t(isPutAway ? 'collection.putBack' : 'collection.putAwayDo'),
      icon: isPutAway ? <ArchiveRestore /> : <Archive />,
      kbd: 'X',
      onAction: onPutAway,
    },
    ...(isShipped && isChanged
      ? [{ id: 'restore', label: t('collection.restore'), icon: <RotateCcw />, onAction: onRestore }]
      : []),
    ...(isShipped
      ? []
      : [
          {
            id: 'remove',
            label: t('collection.remove'),
            icon: <Trash2 />,
            danger: true,
            onAction: onRestore,
          },
        ]),
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
        {!isShipped && <Chip tone="azurite">{t('collection.own')}</Chip>}
        {isShipped && isChanged && !isPutAway && <Chip tone="amber">{t('collection.changed')}</Chip>}
        {isPutAway && <Chip>{t('collection.putAway')}</Chip>}
      </p>
      {columns}
      <span className={styles.acts}>
        <IconButton label={t('collection.edit')} icon={<Pencil aria-hidden="true" />} onPress={onEdit} />
        <Menu
          label={t('collection.more')}
          trigger={
            <IconButton
              label={t('collection.moreOf', { text })}
              icon={<EllipsisVertical aria-hidden="true" />}
            />
          }
          items={items}
        />
      </span>
    </div>
  );
}
