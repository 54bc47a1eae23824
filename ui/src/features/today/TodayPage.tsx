/** 今日: whom to meet, what is due, whose day is near. Every row is done with one key. */
import { Link, useNavigate } from '@tanstack/react-router';
import { Plus, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { commands, type TodayView, useRead } from '../../api';
import {
  Button,
  DetailPane,
  Empty,
  Kbd,
  openPalette,
  Page,
  Section,
  SidePane,
  Split,
  useLate,
  useShortcut,
} from '../../shared';
import { ErrorNote } from '../../wired';
import { dayLine } from './dayLine';
import { HushedClients } from './Hushed';
import { entryItem, isQuiet, maturityItem, occasionItem, todayItems, touchItem, visitItem } from './items';
import { KeptThisYear } from './KeptThisYear';
import { EntryTodayRow, MaturityTodayRow, OccasionTodayRow, TouchTodayRow, VisitTodayRow } from './rows';
import styles from './TodayPage.module.css';
import { useTodayActions } from './useTodayActions';
import { useTodayKeys } from './useTodayKeys';

export function TodayPage() {
  const { t, i18n } = useTranslation('today');
  const today = useRead(['today'], commands.today, { alsoShows: 'everything' });
  const navigate = useNavigate();
  const late = useLate(today.isLoading);
  const plan = () => void navigate({ to: '/visit/new' });
  useShortcut('n', plan, { title: t('agenda.plan') });
  return (
    <Page
      title={t('title')}
      sub={today.data && dayLine(today.data.day, t, i18n.language)}
      search={
        <Button className={styles.find} onPress={openPalette}>
          <span className={styles.findText}>
            {t('find')}
            <Kbd keys="mod+k" />
          </span>
        </Button>
      }
      action={
        <Button kind="main" icon={<Plus aria-hidden="true" />} kbd="N" onPress={plan}>
          {t('agenda.plan')}
        </Button>
      }
    >
      {today.error && (
        <div className={styles.failed}>
          <ErrorNote
            error={today.error}
            action={<Button onPress={() => void today.reload()}>{t('retry')}</Button>}
          />
        </div>
      )}
      {today.data ? (
        <HushedClients.Provider value={today.data.hushed}>
          <TodayBody view={today.data} />
        </HushedClients.Provider>
      ) : (
        late && <div aria-busy="true" className={styles.failed} />
      )}
    </Page>
  );
}

function TodayBody({ view }: { view: TodayView }) {
  const { t } = useTranslation('today');
  const navigate = useNavigate();
  const actions = useTodayActions();
  const { selected, select } = useTodayKeys(todayItems(view), actions);
  const row = { today: view.day.on, selected, onSelect: select, actions };

  const book = useRead(['client', 'figures'], commands.bookFigures, { enabled: isQuiet(view) });
  if (isQuiet(view) && book.data === undefined && !book.error) return null;
  if (isQuiet(view) && book.data?.clients === 0) {
    return (
      <div className={styles.quiet}>
        <Empty
          icon={<Sun />}
          action={
            <Button kind="main" onPress={() => void navigate({ to: '/client/new' })}>
              {t('empty.action')}
            </Button>
          }
        >
          <strong className={styles.emptyTitle}>{t('empty.title')}</strong>
          {t('empty.text')}
        </Empty>
      </div>
    );
  }
  const overdue = view.due.filter((entry) => entry.overdue).length;
  const due = [...view.due, ...view.undated];
  const dueLeft = view.left.due + view.left.undated;
  const late = view.touches.filter((touch) => touch.overdue).length;
  return (
    <Split>
      <DetailPane label={t('title')} className={styles.main}>
        <Section
          title={t('agenda.title')}
          count={view.visits.length > 0 ? view.visits.length + view.left.visits : undefined}
        >
          {view.visits.length === 0 ? (
            <Empty small>{t('agenda.none')}</Empty>
          ) : (
            <ul>
              {view.visits.map((visit) => (
                <VisitTodayRow key={visit.id} item={visitItem(visit)} visit={visit} {...row} />
              ))}
            </ul>
          )}
          <Left count={view.left.visits} to="/visit" />
        </Section>
        {view.missed.length > 0 && (
          <Section title={t('missed.title')} count={t('missed.hint')} className={styles.missed}>
            <ul>
              {view.missed.map((visit) => (
                <VisitTodayRow key={visit.id} item={visitItem(visit)} visit={visit} {...row} />
              ))}
            </ul>
            <Left count={view.left.missed} to="/visit" />
          </Section>
        )}
        <Section
          title={t('due.title')}
          count={
            due.length > 0 ? <CountAndOverdue count={due.length + dueLeft} overdue={overdue} /> : undefined
          }
        >
          {due.length === 0 ? (
            <Empty small>{t('due.none')}</Empty>
          ) : (
            <ul>
              {due.map((entry) => (
                <EntryTodayRow key={entry.id} item={entryItem(entry)} entry={entry} {...row} />
              ))}
            </ul>
          )}
          <Left count={dueLeft} to="/ledger" />
        </Section>
        {view.touches.length > 0 && (
          <Section
            title={t('touches.title')}
            count={<CountAndOverdue count={view.touches.length + view.left.touches} overdue={late} />}
          >
            <ul>
              {view.touches.map((touch) => (
                <TouchTodayRow key={touch.id} item={touchItem(touch)} touch={touch} {...row} />
              ))}
            </ul>
            <Left count={view.left.touches} />
          </Section>
        )}
      </DetailPane>
      <SidePane label={t('occasions.title')} className={styles.side} fixed>
        <KeptThisYear figures={view.ledger} />
        {view.visitsAhead.length > 0 && (
          <Section title={t('ahead.title')} count={view.visitsAhead.length + view.left.visitsAhead}>
            <ul>
              {view.visitsAhead.map((visit) => (
                <VisitTodayRow key={visit.id} item={visitItem(visit)} visit={visit} narrow {...row} />
              ))}
            </ul>
            <Left count={view.left.visitsAhead} to="/visit" />
          </Section>
        )}
        {view.maturities.length > 0 && (
          <Section title={t('maturities.title')} count={view.maturities.length}>
            <ul>
              {view.maturities.map((maturity) => (
                <MaturityTodayRow
                  key={maturity.id}
                  item={maturityItem(maturity)}
                  maturity={maturity}
                  {...row}
                />
              ))}
            </ul>
          </Section>
        )}
        <Section
          title={t('occasions.title')}
          count={view.occasions.length > 0 ? view.occasions.length + view.left.occasions : undefined}
        >
          {view.occasions.length === 0 ? (
            <Empty small>{t('occasions.none')}</Empty>
          ) : (
            <ul>
              {view.occasions.map((ahead) => {
                const item = occasionItem(ahead);
                return <OccasionTodayRow key={item.id} item={item} occasion={ahead.occasion} {...row} />;
              })}
            </ul>
          )}
          <Left count={view.left.occasions} />
        </Section>
      </SidePane>
    </Split>
  );
}

/** What a list has no room for, and where it is. */
function Left({ count, to }: { count: number; to?: '/visit' | '/ledger' }) {
  const { t } = useTranslation('today');
  if (count === 0) return null;
  return (
    <p className={styles.left}>
      {to === undefined ? t('left', { count }) : <Link to={to}>{t('left', { count })}</Link>}
    </p>
  );
}

function CountAndOverdue({ count, overdue }: { count: number; overdue: number }) {
  const { t } = useTranslation('today');
  return (
    <>
      {t('due.count', { count })}
      {overdue > 0 && <span className={styles.overdue}> · {t('due.overdue', { count: overdue })}</span>}
    </>
  );
}
