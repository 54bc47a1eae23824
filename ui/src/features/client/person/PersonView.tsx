/** One client: who it is, the tabs of what is known, and beside them what comes next. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ClientProfile, commands, useRead } from '../../../api';
import { Button, DetailPane, Empty, SidePane, Tabs, useLate, useShortcut } from '../../../shared';
import { ErrorNote } from '../../../wired';
import { AttachmentSection } from '../../attachment';
import { AssetsTab } from '../../holding';
import { FamilyTab } from '../../household';
import { DeceasedForm } from '../../mourning';
import { NeedsTab, useWanted } from '../../need';
import { TimelineTab } from '../../timeline';
import { LogTouch } from '../../touch';
import { ProfileTab } from '../profile';
import { PromisesTab } from '../promise';
import { NextColumn } from './NextColumn';
import { PersonHeader } from './PersonHeader';
import styles from './PersonView.module.css';
import { TrashNote } from './TrashNote';

type TabId = 'profile' | 'needs' | 'timeline' | 'family' | 'assets' | 'promises' | 'attachments';

interface PersonViewProps {
  id: string;
  /** Counts up when the focus is to go to the person. */
  focusCount: number;
  onPlanVisit: (id: string) => void;
  onBack: () => void;
}

export function PersonView({ id, focusCount, onPlanVisit, onBack }: PersonViewProps) {
  const { t } = useTranslation('client');
  const [tab, setTab] = useState<TabId>('profile');
  const profile = useRead(['client', 'profile', id], () => commands.clientProfile(id), {
    alsoShows: [
      'household',
      'contactPerson',
      'occasion',
      'consent',
      'touch',
      'visit',
      'ledger',
      'export',
      'attachment',
      'tag',
      'tier',
    ],
    keep: true,
  });
  const waiting = useLate(profile.isLoading);
  if (profile.error) {
    return (
      <DetailPane label={t('title')}>
        {profile.error.code === 'notFound' ? (
          <Empty action={<Button onPress={onBack}>{t('page.back')}</Button>}>{t('page.missing')}</Empty>
        ) : (
          <div className={styles.failed}>
            <ErrorNote
              error={profile.error}
              action={<Button onPress={() => void profile.reload()}>{t('action.retry')}</Button>}
            />
          </div>
        )}
      </DetailPane>
    );
  }
  if (!profile.data) {
    return (
      <DetailPane label={t('title')}>
        {waiting && <p className={styles.failed}>{t('list.loading')}</p>}
      </DetailPane>
    );
  }
  return (
    <Person
      key={profile.data.id}
      profile={profile.data}
      tab={tab}
      onTab={setTab}
      focusCount={focusCount}
      onPlanVisit={onPlanVisit}
    />
  );
}

interface PersonProps {
  profile: ClientProfile;
  tab: TabId;
  onTab: (tab: TabId) => void;
  focusCount: number;
  onPlanVisit: (id: string) => void;
}

function Person({ profile, tab, onTab, focusCount, onPlanVisit }: PersonProps) {
  const { t } = useTranslation('client');
  const { t: tNeed } = useTranslation('need');
  const [logging, setLogging] = useState(false);
  const [marking, setMarking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useRef(focusCount);
  const body = useRef<HTMLDivElement>(null);
  const live = profile.trashedAt === null;
  const wanted = useWanted(profile.id, tab === 'needs');
  useEffect(() => {
    if (asked.current !== focusCount) heading.current?.focus();
    asked.current = focusCount;
  }, [focusCount]);

  useShortcut('v', () => onPlanVisit(profile.id), {
    when: live && !profile.standing.deceased,
    title: t('page.prepare'),
  });
  useShortcut('l', () => setLogging(true), { when: live, title: t('page.log') });
  useShortcut(
    'e',
    () => {
      onTab('profile');
      // The tab may only now be drawn.
      requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('dd button')?.click());
    },
    { when: live, title: t('action.edit') },
  );
  useShortcut(['1', '2', '3', '4', '5', '6', '7'], (event) => {
    const chosen = TABS[Number(event.key) - 1];
    if (chosen) onTab(chosen);
  });
  return (
    <>
      <DetailPane
        label={t('page.label', { name: profile.name })}
        scroll={false}
        className={styles.pane ?? ''}
      >
        <div ref={body} className={styles.person}>
          <PersonHeader
            profile={profile}
            heading={heading}
            onPlanVisit={() => onPlanVisit(profile.id)}
            onMarkDeceased={() => setMarking(true)}
          />
          {marking && (
            <DeceasedForm
              who={{ kind: 'client', of: profile.id }}
              name={profile.name}
              on={profile.deceasedOn}
              onClose={() => setMarking(false)}
            />
          )}
          {!live && <TrashNote profile={profile} />}
          {logging && <LogTouch profile={profile} onClose={() => setLogging(false)} />}
          <Tabs<TabId>
            label={t('page.tabs')}
            className={styles.tabs ?? ''}
            selected={tab}
            onSelect={onTab}
            extra={
              live && (
                <Button small kbd="L" onPress={() => setLogging(true)}>
                  {t('page.log')}
                </Button>
              )
            }
            tabs={[
              { id: 'profile', label: t('tab.profile'), content: <ProfileTab profile={profile} /> },
              {
                id: 'needs',
                label: tNeed('tab'),
                ...(wanted ? { count: wanted } : {}),
                content: <NeedsTab profile={profile} />,
              },
              {
                id: 'timeline',
                label: t('tab.timeline'),
                ...(profile.timelineEntries > 0 ? { count: profile.timelineEntries } : {}),
                content: <TimelineTab profile={profile} />,
              },
              { id: 'family', label: t('tab.family'), content: <FamilyTab profile={profile} /> },
              { id: 'assets', label: t('tab.assets'), content: <AssetsTab profile={profile} /> },
              {
                id: 'promises',
                label: t('tab.promises'),
                ...(profile.openEntries > 0 ? { count: profile.openEntries } : {}),
                content: <PromisesTab profile={profile} />,
              },
              {
                id: 'attachments',
                label: t('tab.attachments'),
                ...(profile.attachments > 0 ? { count: profile.attachments } : {}),
                content: <AttachmentSection owner={{ kind: 'client', id: profile.id }} isReadOnly={!live} />,
              },
            ]}
          />
        </div>
      </DetailPane>
      <SidePane label={t('next.label')}>
        <NextColumn profile={profile} onTab={onTab} />
      </SidePane>
    </>
  );
}

const TABS = ['profile', 'needs', 'timeline', 'family', 'assets', 'promises', 'attachments'] as const;
