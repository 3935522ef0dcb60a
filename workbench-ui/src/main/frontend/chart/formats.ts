/** The formats a chart's option may name as `fmt:NAME`; the server holds the same rules in facet.workbench.kit.Formats. */
type Format = (value: unknown) => string;

const MISSING = '–';
const MINUS = '−';

const chinese = (): boolean => document.documentElement.lang.startsWith('zh');

function numberOf(value: unknown): number | undefined {
  const inner = value !== null && typeof value === 'object' && 'value' in value ? (value as { value: unknown }).value : value;
  const raw = Array.isArray(inner) ? inner[inner.length - 1] : inner;
  const n = typeof raw === 'number' ? raw : raw === null || raw === undefined || raw === '' ? NaN : Number(raw);
  return Number.isFinite(n) ? n : undefined;
}

const grouped = (n: number, digits = 0): string =>
  Math.abs(n).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const signed = (n: number, text: string): string => (n < 0 && /[1-9]/.test(text) ? MINUS : '') + text;

/** Three significant figures in the unit the language counts in: thousand, million, billion, or 万 and 亿. */
export function compact(n: number): string {
  const steps: [number, string][] = chinese()
    ? [[1e8, '亿'], [1e4, '万']]
    : [[1e9, 'B'], [1e6, 'M'], [1e3, 'k']];
  const size = Math.abs(n);
  for (const [step, unit] of steps) {
    if (Number((size / step).toPrecision(3)) >= 1) {
      return signed(n, significant(size / step) + unit);
    }
  }
  return signed(n, Number.isInteger(size) ? grouped(size) : significant(size));
}

function significant(size: number): string {
  const rounded = Number(size.toPrecision(3));
  if (rounded >= 1000) {
    return grouped(Math.round(size));
  }
  const digits = rounded >= 100 ? (chinese() ? 1 : 0) : rounded >= 10 ? 1 : 2;
  return grouped(size, digits);
}

export function percent(share: number): string {
  const points = Math.abs(share * 100);
  return signed(share, grouped(points, points > 0 && points < 2 ? 2 : 1) + '%');
}

const numeric = (format: (n: number) => string): Format => (value) => {
  const n = numberOf(value);
  return n === undefined ? MISSING : format(n);
};

const formats: Record<string, Format> = {
  count: numeric((n) => signed(n, grouped(n))),
  compact: numeric(compact),
  percent: numeric(percent),
  percentAbs: numeric((n) => percent(Math.abs(n))),
  wholePercent: numeric((n) => signed(n, grouped(Math.abs(n) * 100) + '%')),
  yuan: numeric((n) => signed(n, '¥' + compact(Math.abs(n)))),
  decimal2: numeric((n) => signed(n, grouped(n, 2))),
};

export const formatNamed = (name: string): Format => formats[name] ?? ((value) => String(value));
