/**
 * One copy of the visit summary as the printed page will read. What the copy may say is decided by the core; this only
 * sets it, and marks what the gate found. `closing`, `next` and `judgement` are where the adviser writes in the page itself.
 */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  Adviser,
  DocumentPart,
  Finding,
  SummaryProduct,
  SummaryPromise,
  VisitSummary,
} from '../../../api';
import { findingsAt, MarkedWords } from '../../gate';
import { TermsText } from '../../product';
import { NeedMapTable } from '../NeedMapTable';
import { dayAndWeekday, fullDay, span } from './dates';
import { FactValue } from './FactValue';
import { placeOf, type WrittenPart } from './findingWay';
import { SummaryNeeds } from './SummaryNeeds';
import styles from './SummarySheet.module.css';

interface SummarySheetProps {
  summary: VisitSummary;
  findings?: readonly Finding[];
  closing: ReactNode;
  next: ReactNode;
  judgement: ReactNode;
}

const NONE: readonly Finding[] = [];

export function SummarySheet({ summary, findings = NONE, closing, next, judgement }: SummarySheetProps) {
  const { t } = useTranslation('visit');
  const internal = summary.copy === 'internal';
  return (
    <article
      className={styles.sheet}
      aria-label={t('tidy.document', { copy: t(`copy.${summary.copy}`) })}
      data-selectable
    >
      <Letterhead adviser={summary.adviser} />
      <div className={styles.titleLine}>
        <h2 className={styles.title}>{t('sheet.title')}</h2>
        {internal && <span className={styles.mark}>{t('sheet.internalMark')}</span>}
      </div>
      <Facts summary={summary} findings={findings} />
      <Part heading={t('sheet.topics')} show={summary.topics.length > 0}>
        <Points texts={summary.topics} part="topics" findings={findings} />
      </Part>
      <Part heading={t('sheet.products')} show={summary.products.length > 0}>
        {summary.products.map((product, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one page have no other identity
          <Product key={at} product={product} at={at} findings={findings} />
        ))}
      </Part>
      <Part heading={t('sheet.promises')} show={summary.promises.length > 0}>
        <Dated entries={summary.promises} internal={internal} part="promises" findings={findings} />
      </Part>
      <Part heading={t('sheet.requests')} show={summary.requests.length > 0}>
        <Dated entries={summary.requests} internal={internal} part="requests" findings={findings} />
      </Part>
      <Part heading={t('sheet.closing')} writes="clientMessage">
        {closing}
      </Part>
      <Part heading={t('sheet.next')} writes="nextMeeting">
        {next}
      </Part>
      {internal && (
        <>
          <Part heading={t('sheet.aim')} show={summary.aim !== ''} internal>
            <p className={styles.text}>{summary.aim}</p>
          </Part>
          <Part heading={t('sheet.facts')} show={summary.internalFacts.length > 0} internal>
            <dl className={styles.facts}>
              {summary.internalFacts.map((fact) => (
                <div key={fact.label} className={styles.fact}>
                  <dt>{t(`sheet.fact.${fact.label}`)}</dt>
                  <dd>
                    <FactValue fact={fact} />
                  </dd>
                </div>
              ))}
            </dl>
          </Part>
          <Part heading={t('sheet.needs')} show={summary.needs.length > 0} internal>
            <SummaryNeeds needs={summary.needs} />
          </Part>
          <Part heading={t('sheet.needMap')} show={summary.map.length > 0} internal>
            <NeedMapTable cells={summary.map} />
          </Part>
          <Part heading={t('sheet.notes')} show={summary.notes.length > 0} internal>
            <Points texts={summary.notes} part="internal" findings={NONE} />
          </Part>
          <Part heading={t('sheet.judgement')} internal>
            {judgement}
          </Part>
        </>
      )}
      {!internal && (
        <>
          <Signatures summary={summary} />
          <Notice text={summary.adviser.riskNotice || t('sheet.standardNotice')} />
        </>
      )}
    </article>
  );
}

function Letterhead({ adviser }: { adviser: Adviser }) {
  const { t } = useTranslation('visit');
  const contacts = (
    [
      ['licence', adviser.licenceNumber],
      ['phone', adviser.phone],
      ['email', adviser.email],
      ['address', adviser.address],
    ] as const
  ).filter(([, value]) => value !== '');
  return (
    <header className={styles.letterhead}>
      <div>
        <p className={styles.firm}>{adviser.firm}</p>
        <p className={styles.department}>{adviser.department}</p>
      </div>
      <div className={styles.contacts}>
        <p className={styles.adviser}>{[adviser.name, adviser.title].filter(Boolean).join(' · ')}</p>
        {contacts.map(([label, value]) => (
          <p key={label}>
            <span className={styles.label}>{t(`sheet.${label}`)}</span> {value}
          </p>
        ))}
      </div>
    </header>
  );
}

function Facts({ summary, findings }: { summary: VisitSummary; findings: readonly Finding[] }) {
  const { t, i18n } = useTranslation('visit');
  const facts = (
    [
      ['number', summary.number],
      ['client', summary.clientName],
      ['date', dayAndWeekday(summary.heldOn, i18n.language)],
      ['time', span(summary.began, summary.ended, i18n.language)],
      ['place', summary.place],
      ['matter', summary.matter],
    ] as const
  ).filter(([, value]) => value !== '');
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label} className={styles.fact}>
          <dt>{t(`sheet.${label}`)}</dt>
          <dd>
            {label === 'place' || label === 'matter' ? (
              <MarkedWords text={value} findings={findingsAt(findings, label)} />
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface PartProps {
  heading: string;
  show?: boolean;
  internal?: boolean;
  /** The text that is written here. */
  writes?: WrittenPart;
  children: ReactNode;
}

function Part({ heading, show = true, internal = false, writes, children }: PartProps) {
  if (!show) return null;
  return (
    <section className={styles.part} data-internal={internal || undefined} {...(writes && placeOf(writes))}>
      <h3 className={styles.heading}>{heading}</h3>
      <div className={styles.content}>{children}</div>
    </section>
  );
}

interface Searched {
  part: DocumentPart;
  findings: readonly Finding[];
}

function Points({ texts, part, findings }: { texts: readonly string[] } & Searched) {
  return (
    <ul className={styles.points}>
      {texts.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one page have no other identity
        <li key={at}>
          <span>
            <MarkedWords text={text} findings={findingsAt(findings, part, at)} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Dated({
  entries,
  internal,
  part,
  findings,
}: { entries: readonly SummaryPromise[]; internal: boolean } & Searched) {
  return (
    <ul className={styles.points}>
      {entries.map((entry, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one page have no other identity
        <li key={at}>
          <span>
            <MarkedWords text={entry.text} findings={findingsAt(findings, part, at)} />
          </span>
          <Aside entry={entry} internal={internal} />
        </li>
      ))}
    </ul>
  );
}

/** The day an entry is due and how it ended. The client is told what is done, and no more. */
function Aside({ entry, internal }: { entry: SummaryPromise; internal: boolean }) {
  const { t, i18n } = useTranslation('visit');
  const { state } = entry;
  const due = entry.dueOn && t('sheet.due', { day: fullDay(entry.dueOn, i18n.language) });
  const done = state === 'kept' || state === 'late' || state === 'answered';
  const ended = state !== 'open' && (internal ? t(`sheet.state.${state}`) : done && t('sheet.done'));
  return <span className={styles.aside}>{[due, ended].filter(Boolean).join(' · ')}</span>;
}

function Product({
  product,
  at,
  findings,
}: {
  product: SummaryProduct;
  at: number;
  findings: readonly Finding[];
}) {
  const { t } = useTranslation('visit');
  const parts = (['feature', 'advantage', 'benefit', 'evidence'] as const).filter(
    (part) => product.fabe[part] !== '',
  );
  return (
    <div className={styles.product}>
      <p className={styles.productName}>
        <MarkedWords text={product.name} findings={findingsAt(findings, 'products', at)} />{' '}
        <TermsText terms={product.terms} className={styles.terms} />
      </p>
      <dl className={styles.facts}>
        {parts.map((part) => (
          <div key={part} className={styles.fact}>
            <dt>{t(`sheet.${part}`)}</dt>
            <dd>
              <MarkedWords text={product.fabe[part]} findings={findingsAt(findings, 'products', at, part)} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Signatures({ summary }: { summary: VisitSummary }) {
  const { t } = useTranslation('visit');
  return (
    <div className={styles.signatures}>
      <p>
        {t('sheet.adviserSigns')} <span>{summary.adviser.signatureLine || summary.adviser.name}</span>
      </p>
      <p>
        {t('sheet.clientSigns')} <span>{summary.clientName}</span>
      </p>
      <p>{t('sheet.signedOn')}</p>
    </div>
  );
}

function Notice({ text }: { text: string }) {
  const { t } = useTranslation('visit');
  return (
    <footer className={styles.notice}>
      <p>
        <b>{t('sheet.riskNotice')}</b>
      </p>
      <p>{text}</p>
    </footer>
  );
}
