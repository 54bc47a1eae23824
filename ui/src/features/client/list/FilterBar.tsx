/** Which clients the list shows: a segment or the whole book by name, and the condition under it. */
import { commands, useRead } from '../../../api';
import { ConditionBar, ConditionDesk, SegmentHead } from '../../audience';
import type { DeskControl } from './clientDesk';
import styles from './FilterBar.module.css';

export function FilterBar({ desk, change, back }: DeskControl) {
  const figures = useRead(['client', 'figures'], commands.bookFigures, { alsoShows: ['tier'] });
  return (
    <ConditionDesk
      query={desk.query}
      condition={desk.condition}
      openSegment={desk.opened?.kind === 'segment' ? desk.opened.id : null}
    >
      <div className={styles.bar}>
        <SegmentHead
          desk={desk}
          trashed={figures.data?.trashed ?? 0}
          onDesk={(part) => change(part)}
          onBack={back}
        />
        {!desk.trashed && (
          <ConditionBar
            condition={desk.condition}
            onChange={(condition, sitting) => change({ condition }, sitting)}
          />
        )}
      </div>
    </ConditionDesk>
  );
}
