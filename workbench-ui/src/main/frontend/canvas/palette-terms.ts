/** A term of the palette. `also` holds its names in both languages, `pinyin` the Chinese one spelt out and its initials. */
export type Term = {
  id: string;
  label: string;
  icon: string;
  unit?: string;
  also?: string;
  pinyin?: string;
  /** Other words it is looked for by. */
  words?: string;
  /** What it means. */
  detail?: string;
  starred?: boolean;
  /** Who made it, where somebody did: it can be changed and deleted. */
  by?: string;
};
export type Area = { id: string; label: string; terms: Term[] };
export type Shelf = { id: string; label: string; areas: Area[] };

const NOT_AT_ALL = 9;

/** How well a term answers what was typed: 0 best, 9 not at all. */
export function rank(term: Term, typed: string): number {
  const label = term.label.toLowerCase();
  if (label.startsWith(typed)) return 0;
  const also = `${term.also ?? ''} ${term.id}`.toLowerCase();
  if (hasWord(also, typed)) return 1;
  const spelt = (term.pinyin ?? '').split(' ');
  if (spelt.some((p) => p.startsWith(typed))) return 2;
  if (hasWord(term.words ?? '', typed)) return 3;
  if (label.includes(typed) || also.includes(typed)) return 4;
  if (typed.length > 1 && spelt.some((p) => p.includes(typed))) return 5;
  return typed.length > 1 && hasWord(term.detail ?? '', typed) ? 6 : NOT_AT_ALL;
}

/** Whether words of a text begin like this; Chinese has no gaps between words, so there any place will do. */
function hasWord(text: string, typed: string): boolean {
  const words = ` ${text.toLowerCase().replace(/[\s.,:;()_-]+/g, ' ')}`;
  return words.includes(/^[\x20-\x7f]/.test(typed) ? ` ${typed}` : typed);
}

/** The areas with what fits, best first; of every term only its own place, not the shortcuts to it. */
export function matching(areas: Area[], query: string): Area[] {
  const typed = wanted(query);
  if (!typed) return areas;
  return areas
    .filter((a) => !isShortcut(a))
    .map((a) => {
      const ranked = a.terms.map((t) => ({ t, r: rank(t, typed) })).sort((x, y) => x.r - y.r);
      const fitting = ranked.filter((one) => one.r < NOT_AT_ALL);
      const whole = !fitting.length && a.label.toLowerCase().includes(typed);
      return { area: { ...a, terms: whole ? a.terms : fitting.map((one) => one.t) }, best: whole ? 7 : (fitting[0]?.r ?? NOT_AT_ALL) };
    })
    .filter((one) => one.area.terms.length)
    .sort((x, y) => x.best - y.best)
    .map((one) => one.area);
}

/** Whether what was typed asks for this, too. */
export function isMeant(label: string, words: string, query: string): boolean {
  const typed = wanted(query);
  return !typed || rank({ id: '', label, words, icon: '' }, typed) < NOT_AT_ALL;
}

export function size(areas: Area[]): number {
  return areas.reduce((n, a) => (isShortcut(a) ? n : n + a.terms.length), 0);
}

/** The shelves as they are now, but with the shortcuts as they stood: what is pointed at does not move. */
export function holding(shown: Shelf[], now: Shelf[]): Shelf[] {
  const known = new Map(now.flatMap((s) => s.areas).flatMap((a) => a.terms).map((t) => [t.id, t]));
  return now.map((shelf) => {
    const before = shown.find((s) => s.id === shelf.id)?.areas.filter(isShortcut) ?? [];
    const shortcuts = before.map((a) => ({ ...a, terms: a.terms.flatMap((t) => known.get(t.id) ?? []) }));
    return { ...shelf, areas: [...shortcuts, ...shelf.areas.filter((a) => !isShortcut(a))] };
  });
}

function isShortcut(area: Area): boolean {
  return area.id.startsWith('~');
}

function wanted(query: string): string {
  return query.trim().toLowerCase().replace(/\s+/g, ' ');
}
