import { Carry } from './carry';
import { childrenOf, indexOf, isLocked, parentOf, Quantifier, Row, visible } from './rows';

/** What the keys need of the canvas. */
export interface KeyHost {
  readonly rows: Row[];
  readonly collapsed: ReadonlySet<string>;
  readonly readOnly: boolean;
  readonly focusedId: string;
  readonly selection: string[];
  carry?: Carry;
  focusRow(id: string, extend?: boolean): void;
  toggle(id: string, collapse?: boolean): void;
  beginRename(id: string): void;
  beginEdit(id: string): void;
  pickUp(id: string): void;
  carried(): void;
  putDown(drop: boolean): void;
  quantify(id: string, quantifier: Quantifier): void;
  /** Looks for a term in the palette, maybe to add it beside the row in focus. */
  search(adding: boolean): void;
  send(type: string, detail: Record<string, unknown>): void;
}

const QUANTIFIER_KEYS: Record<string, Quantifier> = { '1': 'all', '2': 'any', '3': 'none' };

/** Handles a key pressed on a row; true when it meant something. */
export function onKey(host: KeyHost, e: KeyboardEvent): boolean {
  if (host.carry) return whileCarrying(host, host.carry, e);
  const i = indexOf(host.rows, host.focusedId);
  if (i < 0) return false;
  if (e.ctrlKey || e.metaKey) return !e.altKey && withControl(host, i, e);
  if (e.altKey) return false;
  return walk(host, i, e) || (!host.readOnly && change(host, i, e));
}

function whileCarrying(host: KeyHost, carry: Carry, e: KeyboardEvent): boolean {
  switch (e.key) {
    case 'ArrowUp': case 'ArrowDown':
      if (carry.step(e.key === 'ArrowUp' ? -1 : 1)) host.carried();
      return true;
    case 'ArrowLeft': case 'ArrowRight':
      if (carry.shift(e.key === 'ArrowLeft' ? -1 : 1)) host.carried();
      return true;
    case ' ': case 'Enter':
      host.putDown(true);
      return true;
    case 'Escape':
      host.putDown(false);
      return true;
    case 'Tab':
      host.putDown(false);
      return false;
    default:
      return true;
  }
}

function withControl(host: KeyHost, i: number, e: KeyboardEvent): boolean {
  const key = e.key.toLowerCase();
  if (key === 'c') return copy(host, i);
  return key === 'x' && !host.readOnly && cut(host, i);
}

function copy(host: KeyHost, i: number): boolean {
  if (String(window.getSelection() ?? '')) return false;
  host.send('copy', { nodes: chosen(host, host.rows[i]) });
  return true;
}

/** The server deletes them once they are on the clipboard. */
function cut(host: KeyHost, i: number): boolean {
  if (isLocked(host.rows, i) || String(window.getSelection() ?? '')) return false;
  return sent(host, 'cut', { nodes: chosen(host, host.rows[i]) });
}

/** What a key is about: everything selected, when the row in focus is part of it. */
function chosen(host: KeyHost, row: Row): string[] {
  return host.selection.includes(row.id) ? host.selection : [row.id];
}

function walk(host: KeyHost, i: number, e: KeyboardEvent): boolean {
  const { rows, collapsed } = host;
  const row = rows[i];
  const shown = visible(rows, collapsed);
  const at = shown.findIndex((r) => r.id === row.id);
  const go = (target: Row | undefined) => {
    if (target) host.focusRow(target.id, e.shiftKey);
    return true;
  };
  switch (e.key) {
    case 'ArrowUp': return go(shown[at - 1]);
    case 'ArrowDown': return go(shown[at + 1]);
    case 'Home': return go(shown[0]);
    case 'End': return go(shown[shown.length - 1]);
    case 'ArrowLeft':
      if (row.kind === 'group' && row.level > 0 && !collapsed.has(row.id)) host.toggle(row.id, true);
      else go(rows[parentOf(rows, i)]);
      return true;
    case 'ArrowRight':
      if (collapsed.has(row.id)) host.toggle(row.id, false);
      else if (row.kind === 'group') go(childrenOf(rows, i)[0]);
      return true;
    case '/':
      host.search(false);
      return true;
    default: return false;
  }
}

function change(host: KeyHost, i: number, e: KeyboardEvent): boolean {
  const row = host.rows[i];
  const held = isLocked(host.rows, i);
  const home = row.kind === 'group' ? row : host.rows[parentOf(host.rows, i)];
  const nodes = chosen(host, row);
  const key = e.key.length === 1 ? e.key.toLowerCase() : e.key;
  if (key === 'l') return sent(host, 'lock', { nodes });
  if (key === 'a') {
    host.search(true);
    return true;
  }
  if (held) return false;
  if (row.kind === 'group' && QUANTIFIER_KEYS[key]) {
    host.quantify(row.id, QUANTIFIER_KEYS[key]);
    return true;
  }
  switch (key) {
    case 'Enter': row.kind === 'group' ? host.beginRename(row.id) : host.beginEdit(row.id); return true;
    case 'F2': host.beginRename(row.id); return true;
    case ' ': host.pickUp(row.id); return true;
    case 'n': return sent(host, 'add-group', { parent: home.id, index: childrenOf(host.rows, indexOf(host.rows, home.id)).length });
    case 'g':
      if (e.shiftKey) return row.kind === 'group' && row.level > 0 ? sent(host, 'ungroup', { node: row.id }) : true;
      return sent(host, 'group', { nodes });
    case 'm': return sent(host, 'mute', { nodes });
    case 'd': return sent(host, 'duplicate', { nodes });
    case 'Delete': case 'Backspace': return sent(host, 'delete', { nodes });
    default: return false;
  }
}

function sent(host: KeyHost, type: string, detail: Record<string, unknown>): boolean {
  host.send(type, detail);
  return true;
}

/** Arrow keys inside a group's switch; true when it was stepped on. */
export function steppedRadio(e: KeyboardEvent): boolean {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[e.key];
  if (!step) return false;
  const all = [...(e.target as HTMLElement).parentElement!.querySelectorAll<HTMLElement>('[role=radio]')];
  const next = all[(all.indexOf(e.target as HTMLElement) + step + all.length) % all.length];
  next.focus();
  next.click();
  e.preventDefault();
  return true;
}
