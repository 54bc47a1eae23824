/**
 * 可以怎样帮: what can be offered for a need and who may help. The arrows (or j and k) walk, Enter opens the line that
 * takes it up, Escape closes and gives the focus back to where it was.
 */
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, type NeedOffers, type NeedView, useRead, useToday } from '../../api';
import { Button, Empty, IconButton, Section, useLate } from '../../shared';
import { useRowCursor } from '../../shared/useRowCursor';
import { ErrorNote } from '../../wired';
import { AcceptForm } from './AcceptForm';
import type { Choice } from './acceptForm';
import { OfferLine, OwnLine, PersonLine } from './lines';
import styles from './OfferPanel.module.css';

interface OfferPanelProps {
  need: NeedView;
  onClose: () => void;
}

export function OfferPanel({ need, onClose }: OfferPanelProps) {
  const { t } = useTranslation('offer');
  // What can be offered leans on the rules, the note, and on all that is known of the others who may help.
  const offers = useRead(['offer', 'need', need.id], () => commands.needOffers(need.id), {
    alsoShows: ['content', 'need', 'client', 'contactPerson'],
  });
  const late = useLate(offers.isLoading);
  const close = useFocusGivenBack(need.id, onClose);
  const panel = useRef<HTMLElement>(null);
  const isThere = offers.data !== undefined;
  useEffect(() => {
    // As much of it as there is room for, not its first line alone. (jsdom lays nothing out.)
    if (isThere) panel.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isThere]);
  return (
    <section
      ref={panel}
      aria-label={t('panel.title')}
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <header className={styles.head}>
        <h2 className={styles.title}>{t('panel.title')}</h2>
        <span className={styles.keys}>{t('panel.keys')}</span>
        <IconButton label={t('panel.close')} icon={<X aria-hidden="true" />} onPress={close} />
      </header>
      {offers.error && (
        <ErrorNote
          error={offers.error}
          small
          action={
            <Button small onPress={() => void offers.reload()}>
              {t('panel.retry')}
            </Button>
          }
        />
      )}
      {offers.data ? (
        <Choices need={need} found={offers.data} onDone={close} />
      ) : (
        late && <div aria-busy="true" className={styles.waiting} />
      )}
    </section>
  );
}

interface ChoicesProps {
  need: NeedView;
  found: NeedOffers;
  onDone: () => void;
}

function Choices({ need, found, onDone }: ChoicesProps) {
  const { t } = useTranslation('offer');
  const today = useToday();
  const [taking, setTaking] = useState<string | null>(null);
  const choices = choicesOf(found);
  const ids = choices.map((one) => one.id);
  // Its own j and k: those of the page walk over the notes.
  const cursor = useRowCursor<HTMLDivElement>(ids, { letters: false });
  const first = useRef(ids[0]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus comes in once
  useLayoutEffect(() => {
    if (first.current) cursor.focusRow(first.current);
  }, []);

  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    cursor.listProps.onKeyDown(event);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return;
    // The letters of the page act on the note behind, which nobody looks at now.
    if (/^[a-z]$/iu.test(event.key)) event.stopPropagation();
    const at = ids.indexOf(event.target.dataset.row);
    const to = event.key === 'j' ? ids[at + 1] : event.key === 'k' ? ids[at - 1] : null;
    if (to === null) return;
    event.preventDefault();
    if (to) cursor.focusRow(to);
  };
  const back = (id: string) => {
    setTaking(null);
    requestAnimationFrame(() => cursor.focusRow(id));
  };
  const form = (choice: Choice) =>
    taking === choice.id && (
      <AcceptForm
        client={need.client}
        need={need.id}
        choice={choice}
        people={found.people}
        onAccepted={onDone}
        onCancel={() => back(choice.id)}
      />
    );
  const open = (choice: Choice) => ({
    rowProps: cursor.rowProps(choice.id),
    isOpen: taking === choice.id,
    onOpen: () => setTaking(taking === choice.id ? null : choice.id),
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the lines inside have the focus
    <div {...cursor.listProps} onKeyDown={walk} className={styles.choices}>
      {found.offers.length === 0 && <Empty small>{t('panel.none')}</Empty>}
      <ul>
        {found.offers.map((offer) => {
          const choice: Choice = { kind: 'offer', id: offerId(offer.rule), offer };
          return (
            <li key={choice.id}>
              <OfferLine offer={offer} today={today} {...open(choice)} />
              {form(choice)}
            </li>
          );
        })}
        <li>
          <OwnLine {...open(OWN)} />
          {form(OWN)}
        </li>
      </ul>
      {found.people.length > 0 && (
        <Section title={t('panel.people')} count={found.people.length}>
          <p className={styles.discreet}>{t('panel.discreet')}</p>
          <ul>
            {found.people.map((person) => {
              const choice: Choice = {
                kind: 'person',
                id: personId(person.client.id),
                client: person.client,
              };
              return (
                <li key={choice.id}>
                  <PersonLine person={person} {...open(choice)} />
                  {form(choice)}
                </li>
              );
            })}
          </ul>
        </Section>
      )}
    </div>
  );
}

const OWN: Choice = { kind: 'own', id: 'own' };

/** In the order they stand. */
function choicesOf({ offers, people }: NeedOffers): { id: string }[] {
  return [
    ...offers.map((one) => ({ id: offerId(one.rule) })),
    OWN,
    ...people.map((one) => ({ id: personId(one.client.id) })),
  ];
}

function offerId(rule: string): string {
  return `rule-${rule}`;
}

function personId(client: string): string {
  return `person-${client}`;
}

/** Closes, and puts the focus back where it was before the panel took it; if that is gone, as a menu is, on the note. */
function useFocusGivenBack(note: string, onClose: () => void): () => void {
  const [before] = useState(() => document.activeElement);
  return () => {
    onClose();
    requestAnimationFrame(() => {
      // Whoever has gone on meanwhile keeps it.
      if (document.activeElement !== document.body) return;
      const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
      if (isThere) before.focus();
      else document.querySelector<HTMLElement>(`[data-row="${CSS.escape(note)}"]`)?.focus();
    });
  };
}
