import { html, LitElement, nothing, PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { barView, headView } from './bar-view';
import { Carry } from './carry';
import { Cargo, DragHost, PointerDrag, Target } from './drag';
import { EditAnchor } from './edit-anchor';
import { chooseText, saveText } from './files';
import { KeyHost, onKey, steppedRadio } from './keys';
import { Live, whereabouts } from './live';
import { Outbox } from './outbox';
import { Pasting } from './pasting';
import { Patience } from './patience';
import { added, moved, Place, placeBeside } from './places';
import { RenameHost, Renaming } from './renaming';
import { MenuHost, RowMenu } from './row-menu';
import { Look, rowView } from './row-view';
import { ancestorsOf, CanvasState, childrenOf, forgetPlaced, indexOf, Quantifier, Row, visible } from './rows';
import { Selection } from './selection';
import { hintView, Start, startsView } from './starts-view';
import { addingInto, addingView, emptyHint, endingWith, slotView } from './tree-view';
import { Undoing } from './undoing';
import { say, Words } from './words';
import { copyText } from '../kit/clipboard';

const EMPTY: CanvasState = {
  rows: [], ack: 0, base: 0, status: { kind: 'idle', text: '' }, canUndo: false, canRedo: false, readOnly: false,
};

/**
 * The segment builder's canvas: the tree as a flat list of rows. It owns pointer, keyboard and drop slots and draws a
 * move at once; tree and numbers are the server's, which hears one `canvas-action` event per edit.
 */
export class FacetCanvas extends LitElement implements DragHost, KeyHost, MenuHost, RenameHost {
  static properties = { state: { attribute: false }, words: { attribute: false }, starts: { attribute: false } };

  declare state: CanvasState;
  declare words: Words;
  declare starts: Start[];

  /** What is drawn: the server's rows, or those of a move it has not answered yet. */
  rows: Row[] = [];
  collapsed: ReadonlySet<string> = new Set();
  carry?: Carry;

  private cargo?: Cargo;
  private target?: Target;
  private readonly picked = new Selection(this);
  private readonly outbox = new Outbox(this);
  private readonly renaming = new Renaming(this);
  private readonly pointer = new PointerDrag(this);
  private readonly live = new Live();
  private readonly patience = new Patience(() => this.requestUpdate());
  private readonly anchor = new EditAnchor(this);
  private readonly menu = new RowMenu(this);

  constructor() {
    super();
    this.state = EMPTY;
    this.words = {};
    this.starts = [];
    new Pasting(this, (text) => this.paste(text));
    new Undoing(this, (type) => this.readOnly || this.send(type, {}));
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.pointer.connect();
    document.addEventListener('facet-term-add', this.termAdded);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.pointer.disconnect();
    document.removeEventListener('facet-term-add', this.termAdded);
    this.patience.stop();
  }

  get readOnly(): boolean {
    return this.state.readOnly;
  }

  get focusedId(): string {
    return this.picked.focusedId;
  }

  get selection(): string[] {
    return this.picked.ids;
  }

  get tree(): HTMLElement {
    return this.querySelector<HTMLElement>('.tree') ?? this;
  }

  willUpdate(changed: PropertyValues<this>) {
    if (changed.has('state') && !this.outbox.isAhead(this.state.ack)) this.accept(this.state);
  }

  updated() {
    this.querySelector<HTMLInputElement>('input.rename:not(:focus)')?.select();
    this.anchor.place(this.tree);
  }

  private accept(state: CanvasState) {
    const before = this.rows;
    const reveal = state.reveal ?? '';
    if (this.carry) {
      this.picked.knowRevealed(reveal);
    } else {
      this.rows = state.rows;
      this.picked.reveal(reveal);
      void this.updateComplete.then(() => this.pointer.survey());
    }
    this.picked.follow(before, this.rows);
    this.patience.wait(state.status.kind === 'counting');
    this.live.announceTotal(state.rows[0]?.cumulative, this.words);
  }

  private announce(text: string) {
    this.live.announce(text);
    this.requestUpdate();
  }

  send(type: string, detail: Record<string, unknown>) {
    this.outbox.send(type, detail);
  }

  search(adding: boolean) {
    const into = adding ? this.nameOf(placeBeside(this.rows, this.focusedId).parent) : '';
    document.dispatchEvent(new CustomEvent('facet-search-terms', { detail: { into } }));
  }

  // What the keyboard asks for.

  focusRow(id: string, extend = false) {
    if (extend) this.picked.extend(id);
    else this.picked.focus(id);
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
    this.renaming.begin(id);
  }

  beginEdit(id: string) {
    const first = this.rows[indexOf(this.rows, id)]?.lines?.flat().find((p) => p.kind === 'token');
    this.edit(id, first?.key ?? '');
  }

  pickUp(id: string) {
    this.carry = Carry.of(this.rows, id, this.collapsed);
    if (!this.carry) return;
    this.picked.pick(id);
    this.announce(say(this.words, 'pickedUp', { name: this.nameOf(id) }));
  }

  carried() {
    this.announce(whereabouts(this.words, this.drawn(), this.carry!.node));
    this.picked.giveFocus();
  }

  putDown(drop: boolean) {
    const carry = this.carry!;
    this.carry = undefined;
    this.picked.giveFocus();
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
    if (target && 'onto' in target) this.send(cargo.node ? 'group-onto' : 'drop-term-onto', { node: cargo.node, term: cargo.term, target: target.onto });
    else if (target && cargo.node) this.move(cargo.node, target.place);
    else if (target) this.dropTerm(cargo, target.place);
    this.requestUpdate();
  }

  private move(node: string, place: Place) {
    this.rows = moved(this.rows, node, place);
    this.picked.focus(node);
    this.picked.knowRevealed(node); // The answer must not take the focus again: the hand may be elsewhere by then.
    this.announce(whereabouts(this.words, this.rows, node));
    this.send('move', { node, parent: place.parent, index: place.index });
  }

  private dropTerm(cargo: Cargo, place: Place) {
    const lines = [[{ text: cargo.label, kind: 'term' as const }]];
    const row: Row = { id: 'new', level: place.level, kind: 'condition', name: cargo.label, icon: cargo.icon, lines };
    this.rows = added(this.rows, row, place);
    this.announce(whereabouts(this.words, this.rows, 'new'));
    this.send('drop-term', { term: cargo.term, parent: place.parent, index: place.index });
  }

  /** A term was chosen in the palette. */
  private readonly termAdded = (e: Event) => {
    if (this.readOnly || !this.rows.length) return;
    const { term, label, icon } = (e as CustomEvent).detail;
    this.dropTerm({ term, label, icon }, placeBeside(this.rows, this.focusedId));
    this.requestUpdate();
  };

  /** A copied condition goes beside the one in focus. */
  private paste(text: string): boolean {
    if (this.readOnly) return false;
    const place = placeBeside(this.rows, this.focusedId);
    this.send('paste-text', { text, parent: place.parent, index: place.index });
    return true;
  }

  /** Puts text on the clipboard and tells whether it is there; the server calls it with what it wrote. */
  async copied(text: string): Promise<boolean> {
    const done = await copyText(text);
    if (done) this.announce(say(this.words, 'copied'));
    return done;
  }

  saveFile(name: string, text: string) {
    saveText(name, text);
  }

  private nameOf(id: string): string {
    return this.rows[indexOf(this.rows, id)]?.name ?? '';
  }

  // Editing: the server opens its editor next to the anchor.

  edit(node: string, key: string) {
    this.send('edit', { node, key });
  }

  /** Puts the anchor on a value; resolves when it is there. */
  async anchorAt(node: string, key: string): Promise<void> {
    this.anchor.open(node, key);
    this.requestUpdate();
    await this.updateComplete;
  }

  editDone() {
    const node = this.anchor.close();
    if (node && indexOf(this.rows, node) >= 0) this.focusRow(node);
    this.requestUpdate();
  }

  // Drawing.

  private drawn(): Row[] {
    return this.carry ? moved(this.rows, this.carry.node, this.carry.place) : this.rows;
  }

  render() {
    const rows = this.drawn();
    const shown = visible(rows, this.collapsed);
    return html`<section class="canvas" aria-label=${say(this.words, 'canvas')}>
      ${barView(this.state, this.words, this.patience.over, {
        send: (type) => this.send(type, {}), foldAll: () => this.foldAll(), importFile: () => chooseText((text) => this.send('import', { text })),
      })}
      ${headView(rows, this.words)}
      <div
        class="tree"
        @keydown=${this.pressed}
        @click=${this.clicked}
        @dblclick=${this.doubleClicked}
        @focusin=${this.focused}
      >
        <div role="tree" aria-multiselectable="true" aria-label=${say(this.words, 'conditionsTree')}>
          ${repeat(shown, (r) => r.id, (r) => this.line(rows, shown, r))}
        </div>
        ${this.readOnly || !rows.length ? nothing : addingView(this.words, rows, () => this.addInto(this.rows[0].id), (index) => this.send('add-group', { parent: this.rows[0].id, index }))}
        ${this.readOnly || rows.length !== 1 ? nothing : startsView(this.words, this.starts, (start) => this.send('start', { start }))}
        <span class="edit-anchor" aria-hidden="true"></span>
      </div>
      ${this.readOnly ? nothing : hintView(this.words, rows, () => this.requestUpdate())}${this.menu.view()}
      <div class="sr" role="status" aria-live="polite" data-testid="canvas-live">${this.live.text}</div>
    </section>`;
  }

  private line(rows: Row[], shown: Row[], row: Row): TemplateResult {
    const i = indexOf(rows, row.id);
    const empty = row.kind === 'group' && !this.collapsed.has(row.id) && childrenOf(rows, i).length === 0;
    const into = empty && !!this.target && 'place' in this.target && this.target.place.parent === row.id;
    const ending = this.readOnly ? [] : endingWith(rows, shown, row, this.collapsed);
    return html`${rowView(rows, i, this.look(rows, i), this.acts)}${
      empty ? emptyHint(this.words, rows, row, into ? this.cargo : undefined) : nothing
    }${into ? nothing : slotView(this.words, this.rows, row.id, this.cargo, this.target)}${ending.map((group) =>
      addingInto(this.words, rows, group, (id) => this.addInto(id)),
    )}`;
  }

  private look(rows: Row[], i: number): Look {
    const row = rows[i];
    const dragged = this.cargo?.node;
    const inDragged = !!dragged && [row, ...ancestorsOf(rows, i)].some((r) => r.id === dragged);
    return {
      words: this.words, base: this.state.base, readOnly: this.readOnly,
      focused: row.id === this.focusedId, selected: this.selection.includes(row.id),
      dragging: inDragged, moving: this.carry?.node === row.id,
      onto: !!this.target && 'onto' in this.target && this.target.onto === row.id,
      collapsed: this.collapsed.has(row.id),
      pending: this.state.status.kind === 'counting' || this.outbox.isAhead(this.state.ack), waiting: this.patience.over,
      editing: this.anchor.keyOf(row.id),
      renaming: this.renaming.isOn(row.id),
    };
  }

  private addInto(group: string) {
    this.picked.pick(group);
    this.search(true);
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
    rename: (id: string, name: string | undefined) => (name === undefined ? this.renaming.begin(id) : this.renaming.end(id, name)),
    act: (id: string, what: 'duplicate' | 'mute' | 'more', at: HTMLElement) => {
      if (what === 'more') this.menu.open(id, at);
      else this.send(what, { nodes: [id] });
    },
  };

  /** The focus stays where it is for now: something else takes it. */
  stayFocused() {
    this.picked.keepFocus();
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
    if (id && id !== this.focusedId && !this.carry) this.picked.pick(id);
  };

  private readonly doubleClicked = (e: MouseEvent) => {
    const at = e.target as HTMLElement;
    const row = this.rows[indexOf(this.rows, at.closest<HTMLElement>('[data-node]')?.dataset.node ?? '')];
    if (row?.kind === 'condition' && !this.readOnly && !at.closest('button, input, .num')) this.beginEdit(row.id);
  };

  private readonly clicked = (e: MouseEvent) => {
    const at = e.target as HTMLElement;
    const node = at.closest<HTMLElement>('[data-node]');
    if (!node || at.closest('input')) return;
    const extend = e.ctrlKey || e.metaKey || e.shiftKey;
    const opensMenu = !!at.closest('[aria-haspopup]'); // The menu has the focus then.
    if (opensMenu || (at.closest('button') && e.detail === 0)) this.picked.pick(node.dataset.node!);
    else this.focusRow(node.dataset.node!, extend && !at.closest('button'));
  };
}

customElements.define('facet-canvas', FacetCanvas);
