import { html, LitElement, nothing, PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { barView, headView } from './bar-view';
import { Carry } from './carry';
import { Cargo, DragHost, PointerDrag, Target } from './drag';
import { icon } from './icons';
import { KeyHost, onKey } from './keys';
import { menuView } from './menu-view';
import { added, moved, Place } from './places';
import { Look, rowView } from './row-view';
import { CanvasState, childrenOf, forgetPlaced, indexOf, isLocked, parentOf, Quantifier, Row, visible } from './rows';
import { cardinal, count, ordinal, say, Words } from './words';

const EMPTY: CanvasState = {
  rows: [], ack: 0, base: 0, status: { kind: 'idle', text: '' }, canUndo: false, canRedo: false, readOnly: false,
};
const PATIENCE = 300;

/**
 * The segment builder's canvas: the tree as a flat list of rows. It owns pointer, keyboard and drop slots and draws a
 * move at once; tree and numbers are the server's, which hears one `canvas-action` event per edit.
 */
export class FacetCanvas extends LitElement implements DragHost, KeyHost {
  static properties = { state: { attribute: false }, words: { attribute: false } };

  declare state: CanvasState;
  declare words: Words;

  /** What is drawn: the server's rows, or those of a move it has not answered yet. */
  rows: Row[] = [];
  collapsed: ReadonlySet<string> = new Set();
  focusedId = '';
  selection: string[] = [];
  carry?: Carry;

  private sentSoFar = 0;
  private waiting = false;
  private waitTimer = 0;
  private wantsFocus = false;
  private revealed = '';
  private announced = '';
  private spokenTotal?: number;
  private renaming = '';
  private menu?: { node: string; x: number; y: number };
  private editing?: { node: string; key: string };
  private cargo?: Cargo;
  private target?: Target;
  private readonly pointer = new PointerDrag(this);

  constructor() {
    super();
    this.state = EMPTY;
    this.words = {};
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.pointer.connect();
    document.addEventListener('facet-term-add', this.termAdded);
    document.addEventListener('pointerdown', this.outside);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.pointer.disconnect();
    document.removeEventListener('facet-term-add', this.termAdded);
    document.removeEventListener('pointerdown', this.outside);
    window.clearTimeout(this.waitTimer);
  }

  get readOnly(): boolean {
    return this.state.readOnly;
  }

  get tree(): HTMLElement {
    return this.querySelector<HTMLElement>('.tree') ?? this;
  }

  willUpdate(changed: PropertyValues<this>) {
    if (changed.has('state') && this.state.ack >= this.sentSoFar) this.accept(this.state);
  }

  updated() {
    if (this.wantsFocus) {
      this.wantsFocus = false;
      const row = this.querySelector<HTMLElement>(`[data-node="${this.focusedId}"]`);
      row?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'nearest' });
    }
    this.querySelector<HTMLInputElement>('input.rename:not(:focus)')?.select();
    this.placeAnchor();
  }

  private accept(state: CanvasState) {
    const before = indexOf(this.rows, this.focusedId);
    if (!this.carry) this.rows = state.rows;
    if (state.reveal && state.reveal !== this.revealed && !this.carry) this.select(state.reveal);
    this.revealed = state.reveal ?? '';
    if (indexOf(this.rows, this.focusedId) < 0) {
      this.focusedId = this.rows[Math.min(Math.max(before, 0), this.rows.length - 1)]?.id ?? '';
      this.wantsFocus ||= before >= 0 && this.contains(document.activeElement);
    }
    this.selection = this.selection.filter((id) => indexOf(this.rows, id) >= 0);
    this.wait(state.status.kind === 'counting');
    this.announceTotal(state);
  }

  /** Old numbers go at once; that something is on its way shows only when it takes long. */
  private wait(counting: boolean) {
    if (!counting) {
      window.clearTimeout(this.waitTimer);
      this.waitTimer = 0;
      this.waiting = false;
    } else if (!this.waitTimer) {
      this.waitTimer = window.setTimeout(() => {
        this.waiting = true;
        this.requestUpdate();
      }, PATIENCE);
    }
  }

  private announceTotal(state: CanvasState) {
    const total = state.rows[0]?.cumulative;
    if (total === undefined || total === this.spokenTotal) return;
    this.spokenTotal = total;
    const before = this.announced.split(' · ')[0];
    this.announced = [before, say(this.words, 'members', { count: count(total) })].filter((s) => s).join(' · ');
  }

  private announce(text: string) {
    this.announced = text;
    this.spokenTotal = undefined;
    this.requestUpdate();
  }

  send(type: string, detail: Record<string, unknown>) {
    if (type === 'search') {
      document.dispatchEvent(new CustomEvent('facet-search-terms'));
      return;
    }
    this.sentSoFar++;
    this.dispatchEvent(new CustomEvent('canvas-action', { detail: { ...detail, type, seq: this.sentSoFar } }));
  }

  // What the keyboard asks for.

  focusRow(id: string, extend = false) {
    const kept = extend ? this.selection.filter((s) => s !== id) : [];
    this.selection = [...kept, id];
    this.focusedId = id;
    this.wantsFocus = true;
    this.requestUpdate();
  }

  private select(id: string) {
    this.focusedId = id;
    this.selection = [id];
    this.wantsFocus = true;
  }

  toggle(id: string, collapse = !this.collapsed.has(id)) {
    const next = new Set(this.collapsed);
    if (collapse) next.add(id);
    else next.delete(id);
    this.collapsed = next;
    this.requestUpdate();
  }

  open(group: string) {
    this.toggle(group, false);
  }

  beginRename(id: string) {
    this.renaming = id;
    this.requestUpdate();
  }

  beginEdit(id: string) {
    const first = this.rows[indexOf(this.rows, id)]?.lines?.flat().find((p) => p.kind === 'token');
    this.edit(id, first?.key ?? '');
  }

  pickUp(id: string) {
    this.carry = Carry.of(this.rows, id, this.collapsed);
    if (!this.carry) return;
    this.selection = [id];
    this.focusedId = id;
    this.announce(say(this.words, 'pickedUp', { name: this.nameOf(id) }));
  }

  carried() {
    this.announce(this.whereabouts(this.carry!.node, this.drawn()));
    this.wantsFocus = true;
  }

  putDown(drop: boolean) {
    const carry = this.carry!;
    this.carry = undefined;
    this.wantsFocus = true;
    if (drop) this.move(carry.node, carry.place);
    else this.announce(say(this.words, 'putBack', { name: this.nameOf(carry.node) }));
    this.requestUpdate();
  }

  quantify(id: string, quantifier: Quantifier) {
    const row = this.rows[indexOf(this.rows, id)];
    if (row.quantifier === quantifier) return;
    this.rows = forgetPlaced(this.rows).map((r) => (r.id === id ? { ...r, quantifier } : r));
    this.send('quantifier', { node: id, quantifier });
    this.requestUpdate();
  }

  // What the pointer asks for.

  dragTo(cargo: Cargo, target: Target | undefined) {
    this.cargo = cargo;
    this.target = target;
    this.requestUpdate();
  }

  dropped(cargo: Cargo, target: Target | undefined) {
    this.cargo = this.target = undefined;
    if (target && 'onto' in target) this.send(cargo.node ? 'group-onto' : 'drop-term-onto', { ...this.what(cargo), target: target.onto });
    else if (target && cargo.node) this.move(cargo.node, target.place);
    else if (target) this.dropTerm(cargo, target.place);
    this.requestUpdate();
  }

  private what(cargo: Cargo) {
    return cargo.node ? { node: cargo.node } : { term: cargo.term };
  }

  private move(node: string, place: Place) {
    this.rows = moved(this.rows, node, place);
    this.select(node);
    this.revealed = node; // The answer must not take the focus again: the hand may be elsewhere by then.
    this.announce(this.whereabouts(node, this.rows));
    this.send('move', { node, parent: place.parent, index: place.index });
  }

  private dropTerm(cargo: Cargo, place: Place) {
    const lines = [[{ text: cargo.label, kind: 'term' as const }]];
    const row: Row = { id: 'new', level: place.level, kind: 'condition', name: cargo.label, icon: cargo.icon, lines };
    this.rows = added(this.rows, row, place);
    this.announce(this.whereabouts('new', this.rows));
    this.send('drop-term', { term: cargo.term, parent: place.parent, index: place.index });
  }

  /** A term chosen in the palette joins the selected group, or the group of the selected condition, right after it. */
  private readonly termAdded = (e: Event) => {
    if (this.readOnly || !this.rows.length) return;
    const { term, label, icon: glyph } = (e as CustomEvent).detail;
    let i = Math.max(0, indexOf(this.rows, this.focusedId));
    const condition = this.rows[i].kind === 'condition' ? this.rows[i] : undefined;
    if (condition) i = parentOf(this.rows, i);
    while (i > 0 && isLocked(this.rows, i)) i = parentOf(this.rows, i);
    const children = childrenOf(this.rows, i);
    const at = condition ? children.findIndex((c) => c.id === condition.id) + 1 : 0;
    const index = at > 0 ? at : children.length;
    const after = index > 0 ? children[index - 1].id : this.rows[i].id;
    this.dropTerm({ term, label, icon: glyph }, { after, parent: this.rows[i].id, index, level: this.rows[i].level + 1 });
    this.requestUpdate();
  };

  private readonly outside = (e: Event) => {
    if (this.menu && !(e.target as HTMLElement).closest('.rowmenu')) this.closeMenu();
  };

  private nameOf(id: string): string {
    return this.rows[indexOf(this.rows, id)]?.name ?? '';
  }

  private whereabouts(id: string, rows: Row[]): string {
    const i = indexOf(rows, id);
    const p = parentOf(rows, i);
    const siblings = childrenOf(rows, p);
    const n = siblings.findIndex((s) => s.id === id) + 1;
    return say(this.words, 'whereabouts', {
      name: rows[i].name, group: rows[p].name, position: ordinal(this.words, n), of: cardinal(this.words, siblings.length),
    });
  }

  // Editing: the server opens its editor next to the anchor.

  edit(node: string, key: string) {
    this.send('edit', { node, key });
  }

  /** Puts the anchor on a value; resolves when it is there. */
  async anchorAt(node: string, key: string): Promise<void> {
    this.editing = { node, key };
    this.requestUpdate();
    await this.updateComplete;
  }

  editDone() {
    const node = this.editing?.node;
    this.editing = undefined;
    if (node && indexOf(this.rows, node) >= 0) this.focusRow(node);
    this.requestUpdate();
  }

  private placeAnchor() {
    const anchor = this.querySelector<HTMLElement>('.edit-anchor');
    if (!anchor || !this.editing) return;
    const row = this.querySelector<HTMLElement>(`[data-node="${this.editing.node}"]`);
    const token = row?.querySelector<HTMLElement>(`[data-key="${this.editing.key}"]`) ?? row?.querySelector<HTMLElement>('.term-name, .name');
    if (!token) return;
    const tree = this.tree.getBoundingClientRect();
    const box = token.getBoundingClientRect();
    anchor.style.left = `${box.left - tree.left}px`;
    anchor.style.top = `${box.top - tree.top + this.tree.scrollTop}px`;
    anchor.style.width = `${box.width}px`;
    anchor.style.height = `${box.height}px`;
  }

  // Drawing.

  private drawn(): Row[] {
    return this.carry ? moved(this.rows, this.carry.node, this.carry.place) : this.rows;
  }

  render() {
    const rows = this.drawn();
    const shown = visible(rows, this.collapsed);
    return html`<section class="canvas" aria-label=${say(this.words, 'canvas')}>
      ${barView(this.state, this.words, this.waiting, { send: (type) => this.send(type, {}), foldAll: () => this.foldAll() })}
      ${headView(rows, this.words)}
      <div
        class="tree"
        role="tree"
        aria-multiselectable="true"
        aria-label=${say(this.words, 'conditionsTree')}
        @keydown=${this.pressed}
        @click=${this.clicked}
        @focusin=${this.focused}
      >
        ${repeat(shown, (r) => r.id, (r) => this.line(rows, r))}
        ${this.adding(rows)}
        <span class="edit-anchor" aria-hidden="true"></span>
      </div>
      ${this.menuOverlay()}
      <div class="sr" role="status" aria-live="polite" data-testid="canvas-live">${this.announced}</div>
    </section>`;
  }

  private line(rows: Row[], row: Row): TemplateResult {
    const i = indexOf(rows, row.id);
    const empty = row.kind === 'group' && !this.collapsed.has(row.id) && childrenOf(rows, i).length === 0;
    return html`${rowView(rows, i, this.look(rows, i), this.acts)}${
      empty ? this.emptyHint(row) : nothing
    }${this.slotView(row.id)}`;
  }

  private look(rows: Row[], i: number): Look {
    const row = rows[i];
    const dragged = this.cargo?.node;
    const inDragged = !!dragged && (row.id === dragged || this.isUnder(rows, i, dragged));
    return {
      words: this.words, base: this.state.base, readOnly: this.readOnly,
      focused: row.id === this.focusedId, selected: this.selection.includes(row.id),
      dragging: inDragged, moving: this.carry?.node === row.id,
      onto: !!this.target && 'onto' in this.target && this.target.onto === row.id,
      collapsed: this.collapsed.has(row.id),
      pending: this.state.status.kind === 'counting' || this.state.ack < this.sentSoFar, waiting: this.waiting,
      editing: this.editing?.node === row.id ? this.editing.key : undefined,
      renaming: this.renaming === row.id,
    };
  }

  private isUnder(rows: Row[], i: number, id: string): boolean {
    for (let p = parentOf(rows, i); p >= 0; p = parentOf(rows, p)) if (rows[p].id === id) return true;
    return false;
  }

  private emptyHint(row: Row): TemplateResult {
    const left = 20 + (row.level + 1) * 20;
    return html`<div class="nothing-here" data-empty=${row.id} style="margin-left:${left}px">${say(this.words, 'emptyGroup')}</div>`;
  }

  private slotView(id: string): TemplateResult | typeof nothing {
    if (!this.target || !('place' in this.target) || this.target.place.after !== id) return nothing;
    const { place } = this.target;
    const text = say(this.words, this.cargo?.node ? 'moveHere' : 'addHere', { group: this.nameOf(place.parent) });
    return html`<div class="slot over" data-slot style="margin-left:${20 + place.level * 20}px">${text}</div>`;
  }

  private adding(rows: Row[]): TemplateResult | typeof nothing {
    if (this.readOnly || !rows.length) return nothing;
    const index = childrenOf(rows, 0).length;
    return html`<div class="node cols adding">
      <span class="rails">${index > 0 ? html`<i class=${rows[0].quantifier ?? ''} style="left:9px;bottom:50%"></i>` : nothing}</span>
      <div class="cell" style="--lvl:1">
        <div class="addrow">
          <button class="btn s" @click=${() => this.addCondition()}>${icon('plus')}${say(this.words, 'addCondition')}</button>
          <button class="btn quiet s" @click=${() => this.send('add-group', { parent: rows[0].id, index })}
            >${icon('plus')}${say(this.words, 'addGroup')}</button
          >
          <span class="t12 s3 cut">${say(this.words, 'orDrop')}</span>
        </div>
      </div>
    </div>`;
  }

  private addCondition() {
    this.focusedId = this.rows[0].id;
    this.selection = [this.focusedId];
    this.requestUpdate();
    this.send('search', {});
  }

  private menuOverlay(): TemplateResult | typeof nothing {
    const row = this.menu && this.rows[indexOf(this.rows, this.menu.node)];
    if (!row || !this.menu) return nothing;
    return html`<div class="rowmenu-at" style="left:${this.menu.x}px;top:${this.menu.y}px">${menuView(
      row, this.words, (type) => this.picked(row, type), () => this.closeMenu(true),
    )}</div>`;
  }

  private picked(row: Row, type: string) {
    this.closeMenu(true);
    if (type === 'rename') this.beginRename(row.id);
    else this.send(type, ['ungroup', 'copy'].includes(type) ? { node: row.id } : { nodes: [row.id] });
  }

  private closeMenu(refocus = false) {
    this.menu = undefined;
    this.wantsFocus = refocus;
    this.requestUpdate();
  }

  private foldAll() {
    const groups = this.rows.filter((r) => r.kind === 'group' && r.level > 0).map((r) => r.id);
    this.collapsed = new Set(groups.every((g) => this.collapsed.has(g)) ? [] : groups);
    this.requestUpdate();
  }

  private readonly acts = {
    quantify: (id: string, quantifier: Quantifier) => this.quantify(id, quantifier),
    edit: (id: string, key: string) => this.edit(id, key),
    toggle: (id: string) => this.toggle(id),
    rename: (id: string, name: string | undefined) => this.renamed(id, name),
    act: (id: string, what: 'duplicate' | 'mute' | 'more', at: HTMLElement) => {
      if (what === 'more') this.openMenu(id, at);
      else this.send(what, { nodes: [id] });
    },
  };

  private renamed(id: string, name: string | undefined) {
    if (name === undefined) {
      if (!this.readOnly && !isLocked(this.rows, indexOf(this.rows, id))) this.beginRename(id);
      return;
    }
    if (this.renaming !== id) return;
    this.renaming = '';
    this.focusRow(id);
    if (name.trim() && name.trim() !== this.nameOf(id)) this.send('rename', { node: id, name: name.trim() });
  }

  private openMenu(id: string, at: HTMLElement) {
    const box = at.getBoundingClientRect();
    this.menu = { node: id, x: Math.min(box.left, window.innerWidth - 232), y: Math.min(box.bottom + 4, window.innerHeight - 250) };
    this.focusRow(id);
    this.wantsFocus = false;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.rowmenu [role=menuitem]')?.focus());
  }

  private readonly pressed = (e: KeyboardEvent) => {
    const at = e.target as HTMLElement;
    if (at.getAttribute('role') === 'radio' && steppedRadio(e)) return;
    if (at.getAttribute('role') !== 'treeitem') {
      if (e.key === 'Escape' && at.closest('[data-node]')) this.focusRow(this.focusedId);
      return;
    }
    if (onKey(this, e)) {
      e.preventDefault();
      e.stopPropagation();
    }
  };

  /** Focus that comes by Tab or from a screen reader is the same as walking there. */
  private readonly focused = (e: FocusEvent) => {
    const id = (e.target as HTMLElement).closest<HTMLElement>('[data-node]')?.dataset.node;
    if (!id || id === this.focusedId || this.carry) return;
    this.focusedId = id;
    this.selection = [id];
    this.requestUpdate();
  };

  private readonly clicked = (e: MouseEvent) => {
    const at = e.target as HTMLElement;
    const node = at.closest<HTMLElement>('[data-node]');
    if (!node || at.closest('input')) return;
    const extend = e.ctrlKey || e.metaKey || e.shiftKey;
    if (at.closest('button')) {
      this.focusedId = node.dataset.node!;
      this.selection = [this.focusedId];
      this.requestUpdate();
    } else this.focusRow(node.dataset.node!, extend);
  };
}

/** Arrow keys inside a group's switch. */
function steppedRadio(e: KeyboardEvent): boolean {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[e.key];
  if (!step) return false;
  const all = [...(e.target as HTMLElement).parentElement!.querySelectorAll<HTMLElement>('[role=radio]')];
  const next = all[(all.indexOf(e.target as HTMLElement) + step + all.length) % all.length];
  next.focus();
  next.click();
  e.preventDefault();
  return true;
}

customElements.define('facet-canvas', FacetCanvas);
