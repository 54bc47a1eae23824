/** Money for the eye: fen in, 万 and 亿 (or K, M, B) out. Exact where it is typed, shortened where it is read. */

const FEN_PER_YUAN = 100;

export type MoneyUnit = 'wan' | 'yuan';

interface Step {
  yuan: number;
  mark: string;
}

const CHINESE: readonly Step[] = [
  { yuan: 100_000_000, mark: '亿' },
  { yuan: 10_000, mark: '万' },
];
const ENGLISH: readonly Step[] = [
  { yuan: 1_000_000_000, mark: 'B' },
  { yuan: 1_000_000, mark: 'M' },
  { yuan: 1_000, mark: 'K' },
];

/** Three figures that count: 512万, 3.2万, 1.27亿, 860. */
export function formatFen(fen: number, language: string): string {
  const chinese = language.startsWith('zh');
  const yuan = Math.abs(fen) / FEN_PER_YUAN;
  const sign = fen < 0 ? '−' : '';
  const steps = chinese ? CHINESE : ENGLISH;
  const at = steps.findIndex((one) => yuan >= one.yuan);
  const step = steps[at];
  if (!step) return sign + trim(yuan, 2);
  const amount = yuan / step.yuan;
  const text = trim(amount, amount >= 100 ? 0 : amount >= 10 ? 1 : 2);
  // 999,999.9 万 rounds up to the next unit rather than to 10000万.
  const above = steps[at - 1];
  if (above && Number(text.replaceAll(',', '')) * step.yuan >= above.yuan) return `${sign}1${above.mark}`;
  return sign + text + step.mark;
}

function trim(amount: number, digits: number): string {
  return amount.toLocaleString('en-US', { maximumFractionDigits: digits, useGrouping: amount >= 10_000 });
}

/** The exact amount in a unit, as it stands in a field: no grouping, no trailing zeros. */
export function fenToText(fen: number, unit: MoneyUnit): string {
  const digits = unit === 'wan' ? 6 : 2;
  const whole = String(Math.abs(fen)).padStart(digits + 1, '0');
  const cut = whole.length - digits;
  const fraction = whole.slice(cut).replace(/0+$/, '');
  return (fen < 0 ? '-' : '') + whole.slice(0, cut) + (fraction ? `.${fraction}` : '');
}

/** The exact amount in yuan, grouped: 150,000 or 88.05. */
export function exactFen(fen: number): string {
  const [whole = '', fraction] = fenToText(fen, 'yuan').split('.');
  const grouped = Number(whole).toLocaleString('en-US');
  return fraction === undefined ? grouped : `${grouped}.${fraction.padEnd(2, '0')}`;
}
