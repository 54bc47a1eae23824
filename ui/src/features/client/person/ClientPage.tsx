/** 客户: the list on the left, the person in the middle, what happens next on the right. */
import { useNavigate } from '@tanstack/react-router';
import { UserPlus, Users } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, useRead } from '../../../api';
import { Button, DetailPane, Empty, ListPane, Money, Page, Split, useShortcut } from '../../../shared';
import { usePrepareFor } from '../../visit';
import { NewClientSheet } from '../create';
import {
  ClientList,
  ClientSearch,
  FilterBar,
  findFirst,
  isNarrowed,
  listingOf,
  place,
  useClientDesk,
} from '../list';
import styles from './ClientPage.module.css';
import { PersonView } from './PersonView';

interface ClientPageProps {
  /** The client whose page is open; without one the list stands alone. */
  id?: string;
  /** Opens with the sheet for a new client. */
  isCreating?: boolean;
}

export function ClientPage({ id, isCreating = false }: ClientPageProps) {
  const { t } = useTranslation('client');
  const navigate = useNavigate();
  const { desk, change, back } = useClientDesk();
  const [focusCount, setFocusCount] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const figures = useRead(['client', 'figures'], commands.bookFigures, { alsoShows: ['tier'] });

  /** Nobody was ever entered, or all were erased. */
  const isNew = figures.data?.clients === 0 && figures.data.trashed === 0;

  // Coming in, the middle is not left empty; a search or the trash leads nowhere by itself.
  const opensFirst = id === undefined && !isCreating && !isNarrowed(desk);

  // Moving through the list is one place, not a trail to walk back.
  const open = useCallback(
    (to: string) => void navigate({ to: '/client/$id', params: { id: to }, replace: true }),
    [navigate],
  );
  // Coming back to the page finds the client that was open.
  useEffect(() => {
    const left = place.openId();
    if (id !== undefined) place.keepOpenId(id);
    else if (left !== null && !isCreating) open(left);
  }, [id, isCreating, open]);
  const leave = () => {
    place.keepOpenId(null);
    void navigate({ to: '/client', replace: true });
  };
  const giveUp = () => {
    const left = place.openId();
    if (left !== null) open(left);
    else leave();
  };
  const focusList = () => list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  // Asked of the core, so that what is opened was found for what stands there, however fast Enter came.
  const openFirst = async () => {
    const first = await findFirst(listingOf(desk)).catch(() => null);
    if (first === null) return;
    if (first !== id) open(first);
    focusList();
  };
  const enterPerson = () => setFocusCount((count) => count + 1);
  const prepareFor = usePrepareFor();
  const create = () => void navigate({ to: '/client/new', replace: true });

  useShortcut('n', create, { title: t('new') });
  useShortcut('/', () => search.current?.focus(), { title: t('search.label') });
  useShortcut('enter', enterPerson, { when: id !== undefined });
  useShortcut('escape', focusList);

  return (
    <Page
      title={t('title')}
      sub={
        figures.data &&
        figures.data.clients > 0 && (
          <>
            {t('figures.clients', { count: figures.data.clients })} ·{' '}
            {t('figures.above', { count: figures.data.above200k })}
            {' · '}
            {t('figures.assets')} <Money fen={figures.data.assets} />
          </>
        )
      }
      search={
        <ClientSearch
          inputRef={search}
          query={desk.query}
          onQuery={(query) => change({ query })}
          onFirst={() => void openFirst()}
          onLeave={focusList}
        />
      }
      action={
        <Button kind="main" icon={<UserPlus aria-hidden="true" />} kbd="N" onPress={create}>
          {t('new')}
        </Button>
      }
    >
      <Split>
        <ListPane label={t('list.label')} scroll={false}>
          <div ref={list} className={styles.list}>
            <FilterBar desk={desk} change={change} back={back} />
            <ClientList
              key={desk.trashed ? 'trash' : 'book'}
              desk={desk}
              onDesk={change}
              openId={id ?? null}
              onOpen={open}
              opensFirst={opensFirst}
              onEnter={enterPerson}
            />
          </div>
        </ListPane>
        {isCreating ? (
          <NewClientSheet onCreated={open} onClose={giveUp} />
        ) : id === undefined ? (
          <DetailPane label={t('title')}>
            {isNew ? (
              <Empty
                icon={<Users />}
                action={
                  <Button kind="main" onPress={create}>
                    {t('new')}
                  </Button>
                }
              >
                {t('list.empty')}
              </Empty>
            ) : (
              !opensFirst && <Empty icon={<Users />}>{t('page.pick')}</Empty>
            )}
          </DetailPane>
        ) : (
          <PersonView
            id={id}
            focusCount={focusCount}
            onPlanVisit={(client) => void prepareFor(client)}
            onBack={leave}
          />
        )}
      </Split>
    </Page>
  );
}
