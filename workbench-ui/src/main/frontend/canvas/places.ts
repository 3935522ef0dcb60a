/** Where something can be put: every gap of the list, and within a gap every level that fits. */

import { ancestorsOf, childrenOf, endOf, forgetPlaced, indexOf, isLocked, parentOf, Row, visible, without } from './rows';

export type Place = {
  /** The row the gap follows. */
  after: string;
  parent: string;
  /** Position among the parent's children once the moved node has been taken out. */
  index: number;
  level: number;
};

function levelsAfter(shown: Row[], i: number, collapsed: ReadonlySet<string>): number[] {
  const row = shown[i];
  const most = row.kind === 'group' && !collapsed.has(row.id) ? row.level + 1 : row.level;
  const least = i + 1 < shown.length ? shown[i + 1].level : 1;
  const levels: number[] = [];
  for (let level = most; level >= Math.max(1, least); level--) levels.push(level);
  return levels;
}

function placeAt(rest: Row[], after: Row, level: number): Place | undefined {
  const i = indexOf(rest, after.id);
  const parent = level === after.level + 1 ? after : ancestorsOf(rest, i)[level - 1];
  const p = indexOf(rest, parent.id);
  if (isLocked(rest, p)) return undefined;
  const index = childrenOf(rest, p).filter((c) => indexOf(rest, c.id) <= i).length;
  return { after: after.id, parent: parent.id, index, level };
}

/** All places in reading order, deepest first within a gap. A node has none inside itself. */
export function placesFor(rows: Row[], moving: string | undefined, collapsed: ReadonlySet<string>): Place[] {
  const rest = moving ? without(rows, moving) : rows;
  const shown = visible(rest, collapsed);
  return shown.flatMap((row, i) =>
    levelsAfter(shown, i, collapsed)
      .map((level) => placeAt(rest, row, level))
      .filter((p): p is Place => !!p),
  );
}

/** The place of the gap whose level is nearest to the wanted one. */
export function nearest(places: Place[], after: string, level: number): Place | undefined {
  return places
    .filter((p) => p.after === after)
    .sort((a, b) => Math.abs(a.level - level) - Math.abs(b.level - level))[0];
}

/** Where the node is now, as a place. */
export function placeOf(rows: Row[], id: string, places: Place[]): Place | undefined {
  const i = indexOf(rows, id);
  const parent = ancestorsOf(rows, i).pop();
  if (!parent) return undefined;
  const index = childrenOf(rows, indexOf(rows, parent.id)).findIndex((c) => c.id === id);
  return places.find((p) => p.parent === parent.id && p.index === index);
}

function insert(rest: Row[], place: Place, added: Row[]): Row[] {
  const i = indexOf(rest, place.after);
  const at = place.level > rest[i].level ? i + 1 : endOf(rest, i);
  const shift = place.level - added[0].level;
  return [...rest.slice(0, at), ...added.map((r) => ({ ...r, level: r.level + shift })), ...rest.slice(at)];
}

/** The rows as they will be, drawn before the server has answered. */
export function moved(rows: Row[], id: string, place: Place): Row[] {
  const i = indexOf(rows, id);
  return forgetPlaced(insert(without(rows, id), place, rows.slice(i, endOf(rows, i))));
}

export function added(rows: Row[], row: Row, place: Place): Row[] {
  return forgetPlaced(insert(rows, place, [row]));
}

/** Where something chosen elsewhere goes: to the end of the chosen group, or right after the chosen condition. */
export function placeBeside(rows: Row[], chosen: string): Place {
  let i = Math.max(0, indexOf(rows, chosen));
  const condition = rows[i].kind === 'condition' ? rows[i] : undefined;
  if (condition) i = parentOf(rows, i);
  while (i > 0 && isLocked(rows, i)) i = parentOf(rows, i);
  const children = childrenOf(rows, i);
  const at = condition ? children.findIndex((c) => c.id === condition.id) + 1 : 0;
  const index = at > 0 ? at : children.length;
  const after = index > 0 ? children[index - 1].id : rows[i].id;
  return { after, parent: rows[i].id, index, level: rows[i].level + 1 };
}
