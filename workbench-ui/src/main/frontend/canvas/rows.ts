/** What the server says about one line of the tree, and the arithmetic on the flat list of them. */

export type Quantifier = 'all' | 'any' | 'none';

/** A piece of a condition's sentence. A token can be clicked: its key names the field of the editor. */
export type Part = { text: string; kind: 'term' | 'word' | 'token' | 'meta'; key?: string };

export type Row = {
  id: string;
  level: number;
  kind: 'group' | 'condition';
  /** A group's name, a condition's term: what is said when it moves. */
  name: string;
  /** The name somebody gave a condition. */
  label?: string;
  quantifier?: Quantifier;
  icon?: string;
  /** It measures something that can be kept as a metric. */
  measures?: boolean;
  lines?: Part[][];
  muted?: boolean;
  locked?: boolean;
  problem?: string;
  note?: string;
  gross?: number;
  cumulative?: number;
  ifRemoved?: number;
};

export type Status = { kind: 'exact' | 'counting' | 'failed' | 'idle'; text: string };

export type CanvasState = {
  rows: Row[];
  /** The last action of this client the rows already contain; older answers are dropped. */
  ack: number;
  /** Members in the base, the full width of a meter. */
  base: number;
  status: Status;
  canUndo: boolean;
  canRedo: boolean;
  readOnly: boolean;
  /** A node the server wants selected: one it has just made. */
  reveal?: string;
};

/** The end (exclusive) of the subtree that starts at `i`. */
export function endOf(rows: Row[], i: number): number {
  let end = i + 1;
  while (end < rows.length && rows[end].level > rows[i].level) end++;
  return end;
}

export function indexOf(rows: Row[], id: string): number {
  return rows.findIndex((r) => r.id === id);
}

export function parentOf(rows: Row[], i: number): number {
  for (let k = i - 1; k >= 0; k--) if (rows[k].level < rows[i].level) return k;
  return -1;
}

/** From the root down to the parent of `i`. */
export function ancestorsOf(rows: Row[], i: number): Row[] {
  const up: Row[] = [];
  for (let k = parentOf(rows, i); k >= 0; k = parentOf(rows, k)) up.unshift(rows[k]);
  return up;
}

export function childrenOf(rows: Row[], i: number): Row[] {
  return rows.slice(i + 1, endOf(rows, i)).filter((r) => r.level === rows[i].level + 1);
}

export function without(rows: Row[], id: string): Row[] {
  const i = indexOf(rows, id);
  return i < 0 ? rows : [...rows.slice(0, i), ...rows.slice(endOf(rows, i))];
}

/** Rows that are not inside a collapsed group. */
export function visible(rows: Row[], collapsed: ReadonlySet<string>): Row[] {
  const out: Row[] = [];
  for (let i = 0; i < rows.length; ) {
    out.push(rows[i]);
    i = collapsed.has(rows[i].id) ? endOf(rows, i) : i + 1;
  }
  return out;
}

/** After an edit only a condition's own count still holds; everything that depends on its place goes. */
export function forgetPlaced(rows: Row[]): Row[] {
  return rows.map((r) => ({
    ...r,
    gross: r.kind === 'condition' ? r.gross : undefined,
    cumulative: undefined,
    ifRemoved: undefined,
  }));
}

export function isLocked(rows: Row[], i: number): boolean {
  return !!rows[i].locked || ancestorsOf(rows, i).some((r) => r.locked);
}
