/** Far hills in three washes of ink. Only to be looked at. */
import styles from './Hills.module.css';

export function Hills() {
  return (
    <svg
      className={styles.hills}
      viewBox="0 0 1600 420"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
    >
      <path
        className={styles.far}
        d="M0 262c84-14 132-64 214-70 74-6 116 42 186 44 92 2 138-92 236-104 88-11 128 66 214 72 76 5 112-46 190-52 98-8 150 72 248 76 76 3 118-34 186-40 54-5 92 14 126 30v202H0Z"
      />
      <path
        className={styles.middle}
        d="M0 330c96-2 150-58 246-62 86-4 136 44 224 40 110-5 160-88 268-92 96-4 142 68 240 72 92 4 146-48 238-50 116-2 172 74 284 70 40-1 72-8 100-16v128H0Z"
      />
      <path
        className={styles.near}
        d="M0 392c120-20 210-56 330-52 128 4 196 48 322 44 142-4 220-64 360-62 124 2 196 50 316 50 110 0 190-26 272-46v94H0Z"
      />
    </svg>
  );
}
