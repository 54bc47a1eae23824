/** The need map as a small table, for paper: the standing of every cell in a word, and how many notes it has. */
import { useTranslation } from 'react-i18next';
import { DEPTHS, type NeedCell } from '../../api';
import { depthWord, levelWord, standingWord } from '../need';
import { rowsOfMap } from './mapRows';
import styles from './NeedMapTable.module.css';

export function NeedMapTable({ cells }: { cells: readonly NeedCell[] }) {
  const { t } = useTranslation(['need', 'question']);
  return (
    <table className={styles.map}>
      <thead>
        <tr>
          <td />
          {DEPTHS.map((depth) => (
            <th key={depth} scope="col">
              {depthWord(depth, t)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOfMap(cells).map(({ level, cells: row }) => (
          <tr key={level}>
            <th scope="row">{levelWord(level, t)}</th>
            {row.map((cell) => (
              <td key={cell.depth} data-standing={cell.standing}>
                {standingWord(cell.standing, t)}
                {cell.notes > 0 && <span className={styles.count}> {cell.notes}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
