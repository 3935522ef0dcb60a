import { nearest, Place, placeOf, placesFor } from './places';
import { endOf, indexOf, isLocked, Row } from './rows';

/** What is being dragged: a node of the tree, or a term of the palette. */
export type Cargo = { node?: string; term?: string; label: string; icon: string };

/** Where it would land if let go now. */
export type Target = { place: Place } | { onto: string };

export interface DragHost {
  readonly rows: Row[];
  readonly collapsed: ReadonlySet<string>;
  readonly readOnly: boolean;
  readonly tree: HTMLElement;
  dragTo(cargo: Cargo, target: Target | undefined): void;
  dropped(cargo: Cargo, target: Target | undefined): void;
  open(group: string): void;
}

const FAR_ENOUGH = 4;
const SIDEWAYS = 32;
const OPEN_AFTER = 600;
const EDGE = 36;

/** Where a row stood when nothing was open: targets depend on the pointer alone, not on slots that come and go. */
type Band = { node?: string; empty?: string; into?: string; top: number; bottom: number };

/** Follows the pointer from the press to the drop; the host draws. */
export class PointerDrag {
  private cargo?: Cargo;
  private ghost?: HTMLElement;
  private target?: Target;
  private places: Place[] = [];
  private from = { x: 0, y: 0 };
  private grip = { x: 0, y: 0 };
  private outline: Band[] = [];
  private scrolled = 0;
  private entered = { gap: '', x: 0 };
  private hovered?: { group: string; timer: number };
  private source?: HTMLElement;

  constructor(private readonly host: DragHost) {}

  connect() {
    document.addEventListener('pointerdown', this.press);
  }

  disconnect() {
    document.removeEventListener('pointerdown', this.press);
    this.finish(false);
  }

  private readonly press = (e: PointerEvent) => {
    if (e.button !== 0 || this.host.readOnly || this.cargo) return;
    const at = e.target as HTMLElement;
    const term = at.closest?.<HTMLElement>('[data-facet-term]');
    const node = at.closest?.<HTMLElement>('[data-node]');
    const cargo = term ? termCargo(term) : node && this.host.tree.contains(node) ? this.nodeCargo(node, at) : undefined;
    if (!cargo) return;
    this.cargo = cargo;
    this.source = term ?? node?.querySelector<HTMLElement>('.cond, .grp') ?? undefined;
    this.from = { x: e.clientX, y: e.clientY };
    document.addEventListener('pointermove', this.follow);
    document.addEventListener('pointerup', this.release);
    document.addEventListener('pointercancel', this.cancel);
    document.addEventListener('keydown', this.escape, true);
  };

  private nodeCargo(node: HTMLElement, at: HTMLElement): Cargo | undefined {
    const i = indexOf(this.host.rows, node.dataset.node!);
    const row = this.host.rows[i];
    if (!row || row.level === 0 || isLocked(this.host.rows, i)) return undefined;
    if (at.closest('button, input, .num, .meter')) return undefined;
    return { node: row.id, label: row.name, icon: row.icon ?? 'tag' };
  }

  private readonly follow = (e: PointerEvent) => {
    if (!this.ghost) {
      if (Math.hypot(e.clientX - this.from.x, e.clientY - this.from.y) < FAR_ENOUGH) return;
      this.lift();
    }
    e.preventDefault();
    this.ghost!.style.translate = `${e.clientX - this.grip.x}px ${e.clientY - this.grip.y}px`;
    this.scroll(e.clientY);
    this.aim(this.targetAt(e.clientX, e.clientY));
  };

  private lift() {
    const box = this.source!.getBoundingClientRect();
    this.grip = this.cargo!.term ? { x: 24, y: 14 } : { x: this.from.x - box.left, y: this.from.y - box.top };
    this.ghost = this.source!.cloneNode(true) as HTMLElement;
    this.ghost.classList.add('facet-ghost', 'ghost');
    this.ghost.setAttribute('aria-hidden', 'true');
    this.ghost.style.width = `${Math.min(box.width, 420)}px`;
    document.body.append(this.ghost);
    document.body.classList.add('facet-dragging');
    this.survey();
  }

  /** Looks up where everything stands: at the start, and when rows were drawn anew under the pointer. */
  survey() {
    if (!this.cargo) return;
    this.places = placesFor(this.host.rows, this.cargo.node, this.host.collapsed);
    this.scrolled = this.host.tree.scrollTop;
    const slot = openSlot(this.host.tree);
    this.outline = [...this.host.tree.querySelectorAll<HTMLElement>('[data-node], [data-empty], [data-into]')].map((el) => {
      const { top, bottom } = el.getBoundingClientRect();
      const moved = slot && top >= slot.from ? slot.height : 0;
      return { node: el.dataset.node, empty: el.dataset.empty, into: el.dataset.into, top: top - moved, bottom: bottom - moved };
    });
  }

  private aim(target: Target | undefined) {
    const same = JSON.stringify(target) === JSON.stringify(this.target);
    this.target = target;
    if (!same) this.host.dragTo(this.cargo!, target);
  }

  /** Top third: before; middle third of a card: a group of both; bottom third: after. */
  private targetAt(x: number, y: number): Target | undefined {
    const tree = this.host.tree.getBoundingClientRect();
    if (x < tree.left || x > tree.right || y < tree.top || y > tree.bottom) return undefined;
    const level = y + this.host.tree.scrollTop - this.scrolled;
    const band = this.outline.find((b) => level < b.bottom);
    if (!band) return this.atEnd(this.host.rows[0]?.id, x);
    if (band.into) return this.atEnd(band.into, x);
    if (band.empty) return this.gap(band.empty, Infinity, x);
    return this.targetOn(band, x, (level - band.top) / (band.bottom - band.top));
  }

  private targetOn(band: Band, x: number, third: number): Target | undefined {
    const rows = this.host.rows;
    const i = indexOf(rows, band.node!);
    if (i < 0 || this.inCargo(i)) return undefined;
    const row = rows[i];
    if (row.kind === 'group') return this.onGroup(row, third, x);
    this.leave();
    if (third >= 1 / 3 && third <= 2 / 3) return isLocked(rows, i) ? undefined : { onto: row.id };
    return third > 2 / 3 ? this.gap(row.id, row.level, x) : this.before(i, x);
  }

  private onGroup(row: Row, third: number, x: number): Target | undefined {
    if (third < 1 / 3 && row.level > 0) return this.before(indexOf(this.host.rows, row.id), x);
    if (!this.host.collapsed.has(row.id)) return this.gap(row.id, row.level + 1, x);
    if (this.hovered?.group !== row.id) {
      this.leave();
      this.hovered = { group: row.id, timer: window.setTimeout(() => this.openHovered(), OPEN_AFTER) };
    }
    return this.gap(row.id, row.level, x);
  }

  private openHovered() {
    if (!this.hovered) return;
    this.host.open(this.hovered.group);
    this.hovered = undefined;
    this.aim(undefined);
    window.requestAnimationFrame(() => this.survey());
  }

  private leave() {
    if (this.hovered) window.clearTimeout(this.hovered.timer);
    this.hovered = undefined;
  }

  private before(i: number, x: number): Target | undefined {
    const rows = this.host.rows;
    let k = i - 1;
    while (k > 0 && (this.inCargo(k) || !this.host.tree.querySelector(`[data-node="${rows[k].id}"]`))) k--;
    return this.gap(rows[k].id, rows[i].level, x);
  }

  /** The level is that of the row pointed at; moving on sideways in the same gap changes it. */
  private gap(after: string, level: number, x: number): Target | undefined {
    const gap = `${after} ${level}`;
    if (this.entered.gap !== gap) this.entered = { gap, x };
    const steps = Math.trunc((x - this.entered.x) / SIDEWAYS);
    const start = nearest(this.places, after, level);
    const place = start && (nearest(this.places, after, start.level + steps) ?? start);
    return place && this.unlessHere(place);
  }

  private atEnd(group: string | undefined, x: number): Target | undefined {
    const last = this.places.filter((p) => p.parent === group).pop();
    return last && this.gap(last.after, last.level, x);
  }

  private unlessHere(place: Place): Target | undefined {
    const here = this.cargo?.node && placeOf(this.host.rows, this.cargo.node, this.places);
    return here && here.parent === place.parent && here.index === place.index ? undefined : { place };
  }

  private inCargo(i: number): boolean {
    if (!this.cargo?.node) return false;
    const start = indexOf(this.host.rows, this.cargo.node);
    return i >= start && i < endOf(this.host.rows, start);
  }

  private scroll(y: number) {
    const box = this.host.tree.getBoundingClientRect();
    if (y < box.top + EDGE) this.host.tree.scrollTop -= 8;
    if (y > box.bottom - EDGE) this.host.tree.scrollTop += 8;
  }

  private readonly release = () => this.finish(true);
  private readonly cancel = () => this.finish(false);
  private readonly escape = (e: KeyboardEvent) => {
    if (e.key !== 'Escape') return;
    e.stopPropagation();
    this.finish(false);
  };

  private finish(drop: boolean) {
    const { cargo, target, ghost } = this;
    document.removeEventListener('pointermove', this.follow);
    document.removeEventListener('pointerup', this.release);
    document.removeEventListener('pointercancel', this.cancel);
    document.removeEventListener('keydown', this.escape, true);
    document.body.classList.remove('facet-dragging');
    this.leave();
    ghost?.remove();
    this.cargo = this.ghost = this.target = this.source = undefined;
    if (cargo && ghost) {
      swallowClick();
      this.host.dropped(cargo, drop ? target : undefined);
    }
  }
}

/** How far an open slot moves what is below it. */
function openSlot(tree: HTMLElement): { from: number; height: number } | undefined {
  const slot = tree.querySelector('.slot:not([data-empty])');
  const above = slot?.previousElementSibling?.getBoundingClientRect();
  const below = slot?.nextElementSibling?.getBoundingClientRect();
  return above && below && { from: below.top, height: below.top - above.bottom };
}

function termCargo(term: HTMLElement): Cargo {
  return { term: term.dataset.facetTerm!, label: term.dataset.label ?? '', icon: term.dataset.icon ?? 'tag' };
}

/** The click the browser sends after a drag is not one. */
function swallowClick() {
  const swallow = (e: Event) => {
    e.stopPropagation();
    e.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  window.setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}

