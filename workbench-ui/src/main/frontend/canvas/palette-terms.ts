/** A term of the palette. `also` holds its names in both languages, `pinyin` the Chinese one spelt out and its initials. */
export type Term = {
  id: string;
  label: string;
  icon: string;
  unit?: string;
  also?: string;
  pinyin?: string;
  detail?: string;
  starred?: boolean;
  /** Who made it, where somebody did: it can be changed and deleted. */
  by?: string;
};
export type Area = { id: string; label: string; terms: Term[] };
export type Shelf = { id: string; label: string; areas: Area[] };

/** How well a term answers what was typed: 0 best, 9 not at all. */
export function rank(term: Term, typed: string): number {
  const label = term.label.toLowerCase();
  if (label.startsWith(typed)) return 0;
  const also = `${term.also ?? ''} ${term.id}`.toLowerCase();
  if (also.split(/[\s.:_-]+/).some((w) => w.startsWith(typed))) return 1;
  const spelt = (term.pinyin ?? '').split(' ');
  if (spelt.some((p) => p.startsWith(typed))) return 2;
  if (label.includes(typed) || also.includes(typed)) return 3;
  return typed.length > 1 && spelt.some((p) => p.includes(typed)) ? 4 : 9;
}

/** The areas with what fits, best first; of every term only its own place, not the shortcuts to it. */
export function matching(areas: Area[], query: string): Area[] {
  const typed = query.trim().toLowerCase();
  if (!typed) return areas;
  return areas
    .filter((a) => !a.id.startsWith('~'))
    .map((a) => {
      const ranked = a.terms.map((t) => ({ t, r: rank(t, typed) })).sort((x, y) => x.r - y.r);
      const fitting = ranked.filter((one) => one.r < 9);
      const whole = !fitting.length && a.label.toLowerCase().includes(typed);
      return { area: { ...a, terms: whole ? a.terms : fitting.map((one) => one.t) }, best: whole ? 5 : (fitting[0]?.r ?? 9) };
    })
    .filter((one) => one.area.terms.length)
    .sort((x, y) => x.best - y.best)
    .map((one) => one.area);
}
