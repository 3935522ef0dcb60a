import { childrenOf, indexOf, parentOf, Row } from './rows';
import { cardinal, members, ordinal, say, Words } from './words';

/** What a screen reader is told: the last event, and behind it the total once that is known. */
export class Live {
  text = '';
  private spokenTotal?: number;

  announce(text: string) {
    this.text = text;
    this.spokenTotal = undefined;
  }

  announceTotal(total: number | undefined, words: Words) {
    if (total === undefined || total === this.spokenTotal) return;
    this.spokenTotal = total;
    const before = this.text.split(' · ')[0];
    this.text = [before, members(words, total)].filter((s) => s).join(' · ');
  }
}

/** Where a row stands: its group, and its place among its siblings. */
export function whereabouts(words: Words, rows: Row[], id: string): string {
  const i = indexOf(rows, id);
  const p = parentOf(rows, i);
  const siblings = childrenOf(rows, p);
  const n = siblings.findIndex((s) => s.id === id) + 1;
  return say(words, 'whereabouts', {
    name: rows[i].name, group: rows[p].name, position: ordinal(words, n), of: cardinal(words, siblings.length),
  });
}
