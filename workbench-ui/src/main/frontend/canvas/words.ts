/** Everything the canvas says comes from the server's translations; only the filling-in happens here. */

export type Words = Record<string, string>;

export function say(words: Words, key: string, values: Record<string, string | number> = {}): string {
  const text = words[key] ?? key;
  return text.replace(/<(\w+)>/g, (_, name) => String(values[name] ?? ''));
}

/** "third" where the language has such words at hand, else the figure. */
export function ordinal(words: Words, n: number): string {
  return (words.ordinals ?? '').split(',')[n - 1]?.trim() || String(n);
}

export function cardinal(words: Words, n: number): string {
  return (words.cardinals ?? '').split(',')[n - 1]?.trim() || String(n);
}

const figures = new Intl.NumberFormat('en');

export function count(n: number | undefined): string {
  return n === undefined ? '–' : figures.format(n);
}

/** A number of members, in words. */
export function members(words: Words, n: number): string {
  return say(words, n === 1 ? 'member' : 'members', { count: count(n) });
}

/** Signed, with a true minus. */
export function change(n: number | undefined): string {
  if (n === undefined) return '–';
  return n === 0 ? '0' : (n > 0 ? '+' : '−') + figures.format(Math.abs(n));
}

export function share(part: number, whole: number): string {
  if (!whole) return '–';
  const percent = (100 * part) / whole;
  return percent.toFixed(percent < 2 && percent > 0 ? 2 : 1) + '%';
}
