/** 需求: what the whole book wants, as figures by tier and age, and the clients behind every one of them. */
import { useNavigate } from '@tanstack/react-router';
import { Pyramid } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { commands, MEASURES, type NeedBook, useRead } from '../../../api';
import {
  Button,
  DetailPane,
  Empty,
  Explained,
  Figure,
  Kbd,
  Page,
  RadioChips,
  Split,
  useLate,
  useShortcut,
} from '../../../shared';
import { ErrorNote } from '../../../wired';
import { type BookFigure, firstFigure, segmentOf } from './bookFigure';
import { opening, useBookPlace } from './bookPlace';
import { FigureClients } from './FigureClients';
import { coverageOf, freshnessOf, percentText, SHAPES } from './grid';
import { HeatGrid } from './HeatGrid';
import styles from './NeedBookPage.module.css';
import { ThemeBars } from './ThemeBars';

export function NeedBookPage() {
  const { t } = useTranslation('needBook');
  const book = useRead(['need', 'book'], commands.needBook, {
    alsoShows: ['visit', 'client', 'tier', 'occasion'],
  });
  const waiting = useLate(book.isLoading);
  return (
    <Page title={t('title')} sub={book.data && book.data.all.notes > 0 && <KeyFigures book={book.data} />}>
      {book.error ? (
        <div className={styles.note}>
          <ErrorNote
            error={book.error}
            action={<Button onPress={() => void book.reload()}>{t('retry')}</Button>}
          />
        </div>
      ) : book.data === undefined ? (
        waiting && <p className={styles.note}>{t('reading')}</p>
      ) : book.data.all.notes === 0 ? (
        <NothingNoted hasClients={book.data.all.clients > 0} />
      ) : (
        <Figures book={book.data} />
      )}
    </Page>
  );
}

/** How much of the book is known, in one line. */
function KeyFigures({ book: { all } }: { book: NeedBook }) {
  const { t } = useTranslation('needBook');
  const noted = all.figures.find((one) => one.measure === 'known')?.any ?? 0;
  return (
    <>
      {t('noted.name')} <Figure>{t('noted.of', { noted, all: all.clients })}</Figure>
      {' · '}
      <Explained by={t('coverage.about')}>
        {t('coverage.name')} <Figure>{percentText(coverageOf(all))}</Figure>
      </Explained>
      {' · '}
      <Explained by={t('fresh.about')}>
        {t('fresh.name')} <Figure>{percentText(freshnessOf(all))}</Figure>
      </Explained>
    </>
  );
}

function Figures({ book }: { book: NeedBook }) {
  const { t } = useTranslation(['needBook', 'audience']);
  const [place, change] = useBookPlace();
  const grid = useRef<HTMLTableElement>(null);
  const list = useRef<{ enter: () => void }>(null);
  const { measure, shape } = place;
  const opened = place.opened ?? firstFigure(book);
  const segment = segmentOf(book, opened);
  const open = (figure: BookFigure) => change(opening(figure));
  const focusGrid = () => grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();

  /** The figure that is open goes along: the same place on the map, counted otherwise. */
  const showMeasure = (to: typeof measure) =>
    change({ measure: to, ...(opened.theme === null ? opening({ ...opened, measure: to }) : {}) });
  const next = <V,>(all: readonly V[], now: V, step: 1 | -1): V =>
    all[(all.indexOf(now) + step + all.length) % all.length] ?? now;

  useShortcut('m', () => showMeasure(next(MEASURES, measure, 1)), { title: t('keys.measure') });
  useShortcut('shift+m', () => showMeasure(next(MEASURES, measure, -1)));
  useShortcut('s', () => change({ shape: next(SHAPES, shape, 1) }), { title: t('keys.shape') });
  useShortcut(['arrowdown', 'arrowup', 'arrowleft', 'arrowright'], focusGrid, { title: t('keys.grid') });

  return (
    <Split>
      <DetailPane label={t('grid.pane')}>
        <div className={styles.figures}>
          <div className={styles.choices}>
            <div className={styles.choice}>
              <RadioChips
                label={t('grid.measure')}
                hideLabel
                options={MEASURES.map((value) => ({
                  value,
                  label: t(`audience:measures.${value}`),
                }))}
                value={measure}
                onChange={showMeasure}
              />
              <Kbd keys="M" />
            </div>
            <div className={styles.choice}>
              <RadioChips
                label={t('grid.shape')}
                hideLabel
                options={SHAPES.map((value) => ({ value, label: t(`shape.${value}`) }))}
                value={shape}
                onChange={(to) => change({ shape: to })}
              />
              <Kbd keys="S" />
            </div>
          </div>
          <p className={styles.about}>{t(`about.${measure}`)}</p>
          <HeatGrid
            gridRef={grid}
            book={book}
            measure={measure}
            shape={shape}
            opened={opened}
            onOpen={open}
            onEnter={() => list.current?.enter()}
          />
          {segment && <ThemeBars segment={segment} opened={opened} onOpen={open} />}
        </div>
      </DetailPane>
      <FigureClients
        figure={opened}
        segment={segment}
        place={place}
        change={change}
        onLeave={focusGrid}
        enterRef={list}
      />
    </Split>
  );
}

/** Nothing to count yet: the book has nobody, or nobody's needs. */
function NothingNoted({ hasClients }: { hasClients: boolean }) {
  const { t } = useTranslation('needBook');
  const navigate = useNavigate();
  const about = hasClients ? 'needs' : 'clients';
  return (
    <Empty
      icon={<Pyramid />}
      action={
        <Button
          kind="main"
          onPress={() => void navigate(hasClients ? { to: '/client' } : { to: '/client/new' })}
        >
          {t(`empty.${about}.action`)}
        </Button>
      }
    >
      {t(`empty.${about}.text`)}
    </Empty>
  );
}
