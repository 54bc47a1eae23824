/** What can be done with the note of a row: help in sight, all else in a menu. */
import {
  CheckCheck,
  EllipsisVertical,
  HandHelping,
  Hourglass,
  Pencil,
  RotateCcw,
  Trash2,
  Unlink,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeedView } from '../../../api';
import { Button, IconButton, Menu, type MenuEntry } from '../../../shared';
import styles from './NoteRow.module.css';
import { actsOf, KEY_OF_ACT, type NoteAct } from './noteActs';

const ICONS: Record<NoteAct, ReactNode> = {
  edit: <Pencil />,
  beingMet: <Hourglass />,
  met: <CheckCheck />,
  outdated: <Unlink />,
  open: <RotateCcw />,
  offer: <HandHelping />,
  remove: <Trash2 />,
};

interface NoteToolsProps {
  note: NeedView;
  onAct: (act: NoteAct, note: NeedView) => void;
}

export function NoteTools({ note, onAct }: NoteToolsProps) {
  const { t } = useTranslation(['need', 'question']);
  const acts = actsOf(note.state);
  const items = acts.map(
    (act): MenuEntry => ({
      id: act,
      label: t(`act.${act}`),
      icon: ICONS[act],
      kbd: KEY_OF_ACT[act],
      danger: act === 'remove',
      onAction: () => onAct(act, note),
    }),
  );
  return (
    <span className={styles.tools}>
      {acts.includes('offer') && (
        <Button small kbd="O" className={styles.help ?? ''} onPress={() => onAct('offer', note)}>
          {t('act.offer')}
        </Button>
      )}
      <Menu
        label={t('note.more')}
        trigger={
          <IconButton
            label={`${t('note.more')}：${note.text.slice(0, 40)}`}
            icon={<EllipsisVertical aria-hidden="true" />}
          />
        }
        items={items}
      />
    </span>
  );
}
