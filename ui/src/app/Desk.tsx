/** The frame around every page: rail, read-only banner, palette, table of keys, toast, and the keys that work everywhere. */
import { Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router';
import { EyeOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, keepDraftsWhenAsked, loadDrafts, useDayTurns, useRead, useUndo } from '../api';
import { useGate } from '../features/vault';
import {
  cx,
  hangCurtain,
  holdPresses,
  LEGIBLE,
  onOpenPalette,
  RowMenuPlace,
  ToastRegion,
  toggleCurtain,
  useCurtain,
  useShortcut,
} from '../shared';

import { Banner } from './Banner';
import styles from './Desk.module.css';
import { KeyTable } from './KeyTable';
import { Palette } from './Palette';
import { Rail } from './Rail';
import { useInputPing } from './useInputPing';

export function Desk() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const gate = useGate();
  const { undo, redo } = useUndo();
  // At a client's table nothing of the book may be seen: no rail, no palette, no way to another page by key.
  const isAtTable = useMatchRoute()({ to: '/visit/$id/capture' }) !== false;
  const curtain = useCurtain();
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null);
  useInputPing();
  useDayTurns();
  useGainsColour();
  useEffect(() => (curtain ? hangCurtain() : undefined), [curtain]);
  useEffect(() => void loadDrafts(), []);
  useEffect(keepDraftsWhenAsked, []);
  useEffect(() => onOpenPalette(() => setOpen('palette')), []);
  useEffect(holdPresses, []);

  const close = () => setOpen(null);
  const everywhere = { everywhere: true } as const;
  const elsewhere = { ...everywhere, when: !isAtTable };
  // The desk is no text: where nothing is listed, the key for everything takes nothing.
  useShortcut('mod+a', () => {}, { notWhileTyping: true });
  useShortcut('mod+k', () => setOpen(open === 'palette' ? null : 'palette'), {
    ...elsewhere,
    title: t('palette.open'),
    inDialog: open === 'palette',
  });
  useShortcut('?', () => setOpen(open === 'keys' ? null : 'keys'), {
    ...everywhere,
    title: t('action.keys'),
    inDialog: open === 'keys',
  });
  useShortcut('mod+shift+h', toggleCurtain, {
    ...everywhere,
    title: t(curtain ? 'action.uncurtain' : 'action.curtain'),
    inDialog: true,
  });
  useShortcut('mod+l', () => void gate.lock(), { ...everywhere, title: t('action.lock'), inDialog: true });
  useShortcut('mod+z', () => void undo(), { ...everywhere, notWhileTyping: true, title: t('action.undo') });
  useShortcut(['mod+shift+z', 'mod+y'], () => void redo(), {
    ...everywhere,
    notWhileTyping: true,
    title: t('action.redo'),
  });
  useShortcut('mod+1', () => void navigate({ to: '/today' }), { ...elsewhere, title: t('rail.today') });
  useShortcut('mod+2', () => void navigate({ to: '/client' }), { ...elsewhere, title: t('rail.client') });
  useShortcut('mod+3', () => void navigate({ to: '/visit' }), { ...elsewhere, title: t('rail.visit') });
  useShortcut('mod+4', () => void navigate({ to: '/need' }), { ...elsewhere, title: t('rail.need') });
  useShortcut('mod+5', () => void navigate({ to: '/ledger' }), { ...elsewhere, title: t('rail.ledger') });

  return (
    <div className={cx(styles.desk, isAtTable && styles.atTable)} data-at-table={isAtTable || undefined}>
      {!isAtTable && <Rail onShowKeys={() => setOpen('keys')} />}
      <main id="content" className={styles.main}>
        {!isAtTable && <Banner />}
        <div className={styles.page}>
          <Outlet />
        </div>
      </main>
      {/* At the table the head of the visit has it. */}
      {curtain && !isAtTable && (
        <button type="button" className={styles.curtain} onClick={toggleCurtain} {...LEGIBLE}>
          <EyeOff aria-hidden="true" />
          {t('curtainOn')}
        </button>
      )}
      <Palette isOpen={open === 'palette' && !isAtTable} onClose={close} onShowKeys={() => setOpen('keys')} />
      <RowMenuPlace />
      <KeyTable isOpen={open === 'keys'} onClose={close} />
      <ToastRegion />
    </div>
  );
}

/** 红涨绿跌, or the other way round. */
function useGainsColour(): void {
  const settings = useRead(['setting'], commands.settings);
  const red = settings.data?.gainsRed ?? true;
  useEffect(() => {
    document.documentElement.dataset.gains = red ? 'red' : 'green';
  }, [red]);
}
