/** What can be done with a client from its row, without opening it first. */
import { useNavigate } from '@tanstack/react-router';
import { CalendarPlus, RotateCcw, SquareCheck, Trash2, User } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type ClientRow, commands, useWrite } from '../../../api';
import type { MenuEntry } from '../../../shared';

interface RowMenuOf {
  onOpen: (id: string) => void;
  onMark: () => void;
  isMarked: boolean;
  isTrashed: boolean;
}

export function useRowMenu(): (row: ClientRow, of: RowMenuOf) => { label: string; items: MenuEntry[] } {
  const { t } = useTranslation(['client', 'audience']);
  const navigate = useNavigate();
  const trash = useWrite(commands.trashClients);
  const restore = useWrite(commands.restoreClients);
  return (row, { onOpen, onMark, isMarked, isTrashed }) => {
    const open: MenuEntry = {
      id: 'open',
      label: t('rowMenu.open'),
      icon: <User />,
      onAction: () => onOpen(row.id),
    };
    const mark: MenuEntry = {
      id: 'mark',
      label: t(isMarked ? 'rowMenu.unmark' : 'audience:bulk.mark'),
      icon: <SquareCheck />,
      onAction: onMark,
    };
    const visit: MenuEntry = {
      id: 'visit',
      label: t('page.prepare'),
      icon: <CalendarPlus />,
      onAction: () => void navigate({ to: '/visit/new', search: { client: row.id } }),
    };
    const leave: MenuEntry = {
      id: 'trash',
      label: t('page.trash'),
      icon: <Trash2 />,
      danger: true,
      onAction: () => void trash.run([row.id]),
    };
    const back: MenuEntry = {
      id: 'restore',
      label: t('page.restore'),
      icon: <RotateCcw />,
      onAction: () => void restore.run([row.id]),
    };
    return { label: row.name, items: isTrashed ? [open, mark, back] : [open, visit, mark, leave] };
  };
}
