/** What can be typed next: a name of the language shown, found by any of its names, spelt as the reader takes it. */
export type Completion = { name: string; insert: string; detail: string; find: string };

export type Suggestion = Completion & { from: number };

const SHOWN = 8;
const WORD = /(?:"[^"]*|[\p{L}_][\p{L}\p{N}_.-]*)$/u;

/** Terms that fit the word before the caret, those that begin with it first. */
export function suggestions(all: Completion[], text: string, caret: number): Suggestion[] {
  const before = text.slice(0, caret);
  if ((before.match(/'/g)?.length ?? 0) % 2) return [];
  const word = WORD.exec(before)?.[0];
  if (!word) return [];
  const typed = word.replace(/^"/, '').toLowerCase();
  if (!typed) return [];
  const rank = (c: Completion) => {
    const name = c.name.toLowerCase();
    if (name.startsWith(typed)) return 0;
    const names = c.find.split(' ');
    if (names.some((n) => n.startsWith(typed))) return 1;
    return name.includes(typed) || c.find.includes(typed) ? 2 : 9;
  };
  const fitting = all
    .map((c) => ({ c, rank: rank(c) }))
    .filter((r) => r.rank < 9)
    .sort((a, b) => a.rank - b.rank || a.c.name.length - b.c.name.length)
    .slice(0, SHOWN)
    .map(({ c }) => ({ ...c, from: caret - word.length }));
  return fitting.length === 1 && fitting[0].insert === word ? [] : fitting;
}

/** The offset of a place that is told as line and column, both from 1. */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((n, l) => n + l.length + 1, 0);
  return Math.min(text.length, before + Math.max(0, column - 1));
}

/** The end of the word or sign that begins at a place; one character at least. */
export function wordEnd(text: string, from: number): number {
  const word = /^(?:'[^']*'?|"[^"]*"?|[\p{L}\p{N}_.]+|[<>=!]+)/u.exec(text.slice(from))?.[0];
  return from + (word?.length || 1);
}
