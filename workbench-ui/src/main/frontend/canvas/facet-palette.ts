import { html, LitElement, nothing, PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from './icons';
import { Area, matching, Shelf, Term } from './palette-terms';
import { Detail, termView } from './term-view';
import { say, Words } from './words';

const LOOK_AFTER = 300;

/**
 * Everything a condition can start from. A term is dragged by the canvas's own pointer handling (it only carries
 * `data-facet-term`), and added to the selected group by Enter or a click.
 */
export class FacetPalette extends LitElement {
  static properties = { shelves: { attribute: false }, words: { attribute: false }, disabled: { type: Boolean } };

  declare shelves: Shelf[];
  declare words: Words;
  declare disabled: boolean;

  private shelf = '';
  private query = '';
  private folded: ReadonlySet<string> = new Set();
  private overlay = false;
  /** The row being looked at; its area is part of the key, since a shortcut shows the same term twice. */
  private looked = '';
  private looking = 0;
  private readonly details = new Map<string, Detail>();
  /** The terms of which less was told than there is to tell: they are asked for again. */
  private readonly halfTold = new Set<string>();

  constructor() {
    super();
    this.shelves = [];
    this.words = {};
    this.disabled = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('facet-search-terms', this.search);
    document.addEventListener('keydown', this.slash);
    document.addEventListener('pointerdown', this.outside);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('facet-search-terms', this.search);
    document.removeEventListener('keydown', this.slash);
    document.removeEventListener('pointerdown', this.outside);
    window.clearTimeout(this.looking);
  }

  willUpdate(changed: PropertyValues<this>) {
    if (changed.has('shelves') && !this.shelves.some((s) => s.id === this.shelf)) this.shelf = this.shelves[0]?.id ?? '';
  }

  private readonly search = () => {
    this.overlay = true;
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLInputElement>('.find input')?.select());
  };

  private readonly slash = (e: KeyboardEvent) => {
    const at = e.target as HTMLElement;
    if (e.key !== '/' || e.ctrlKey || e.metaKey || at.closest('input, textarea, [contenteditable], [role=treeitem], vaadin-popover-overlay')) return;
    e.preventDefault();
    this.search();
  };

  private readonly outside = (e: Event) => {
    if (this.overlay && !this.contains(e.target as Node)) this.close();
  };

  private close() {
    this.overlay = false;
    this.requestUpdate();
  }

  private areas(): Area[] {
    return matching(this.shelves.find((s) => s.id === this.shelf)?.areas ?? [], this.query);
  }

  private add(term: Term) {
    if (this.disabled) return;
    this.query = '';
    this.close();
    const detail = { term: term.id, label: term.label, icon: term.icon };
    document.dispatchEvent(new CustomEvent('facet-term-add', { detail }));
  }

  render() {
    const size = this.shelves.flatMap((s) => (s.id === this.shelf ? s.areas : [])).reduce((n, a) => (a.id.startsWith('~') ? n : n + a.terms.length), 0);
    const areas = this.areas();
    return html`<aside class="pal ${this.overlay ? 'over' : ''}" aria-label=${say(this.words, 'terms')}>
      <button class="pal-open" aria-label=${say(this.words, 'addCondition')} title=${say(this.words, 'addCondition')} @click=${this.search}
        >${icon('plus')}</button
      >
      <label class="find"
        >${icon('search')}<input
          type="search"
          data-testid="term-search"
          .value=${this.query}
          placeholder=${say(this.words, 'searchTerms', { count: size })}
          aria-label=${say(this.words, 'searchTerms', { count: size })}
          @input=${this.typed}
          @keydown=${this.searching}
        /><kbd>/</kbd></label
      >
      ${this.shelves.length > 1 ? this.tabs() : nothing}
      <div class="pal-list" @keydown=${this.walking}>
        ${repeat(areas, (a) => a.id, (a) => this.areaView(a))}
        ${areas.length ? nothing : html`<p class="empty t12">${say(this.words, this.query ? 'noTermFits' : 'noTerms', { query: this.query })}</p>`}
      </div>
    </aside>`;
  }

  private tabs(): TemplateResult {
    return html`<div class="seg tabs" role="tablist">
      ${this.shelves.map(
        (s) =>
          html`<button role="tab" aria-selected=${s.id === this.shelf} @click=${() => this.show(s.id)}>${s.label}</button>`,
      )}
    </div>`;
  }

  private show(shelf: string) {
    this.shelf = shelf;
    this.requestUpdate();
  }

  private areaView(area: Area): TemplateResult {
    const shut = this.folded.has(area.id) && !this.query;
    return html`<button class="area" aria-expanded=${!shut} @click=${() => this.fold(area.id)}
        >${icon(shut ? 'right' : 'down')}<span class="cut">${area.label}</span><span class="n">${area.terms.length}</span></button
      >${shut ? nothing : repeat(area.terms, (t) => t.id, (t) => this.row(area, t))}${
        shut || area.id !== 'metrics' || this.disabled || this.query ? nothing : this.newMetric()
      }`;
  }

  private newMetric(): TemplateResult {
    return html`<button class="term new" data-testid="new-metric" @click=${() => this.change('new', '')}
      >${icon('plus')}<span class="cut grow">${say(this.words, 'newMetric')}</span></button
    >`;
  }

  private change(what: string, term: string) {
    this.looked = '';
    this.close();
    this.dispatchEvent(new CustomEvent('term-change', { detail: { what, term } }));
  }

  private row(area: Area, term: Term): TemplateResult {
    const key = `${area.id} ${term.id}`;
    const look = { words: this.words, disabled: this.disabled, open: this.looked === key, detail: this.details.get(term.id) };
    return termView(key, term, look, this.acts);
  }

  private readonly acts = {
    add: (term: Term) => this.add(term),
    change: (what: 'change' | 'delete', term: Term) => this.change(what, term.id),
    star: (term: Term) => this.dispatchEvent(new CustomEvent('term-star', { detail: { term: term.id } })),
    enter: (key: string, term: Term) => {
      window.clearTimeout(this.looking);
      this.looking = window.setTimeout(() => this.look(key, term), LOOK_AFTER);
    },
    leave: (key: string) => {
      window.clearTimeout(this.looking);
      if (this.looked === key) this.looked = '';
      this.requestUpdate();
    },
  };

  private look(key: string, term: Term) {
    if (document.body.classList.contains('facet-dragging')) return;
    this.looked = key;
    if (this.halfTold.delete(term.id)) this.details.delete(term.id);
    if (!this.details.has(term.id)) this.dispatchEvent(new CustomEvent('term-look', { detail: { term: term.id } }));
    this.requestUpdate();
  }

  /** Takes in what is known of a term; the server calls it. */
  known(term: string, detail: Detail) {
    this.details.set(term, detail);
    this.requestUpdate();
  }

  /** Shows something where what is known could not be found out; the server calls it. */
  failed(term: string, instead: Detail) {
    this.halfTold.add(term);
    this.known(term, instead);
  }

  /** Terms mean something else now; the server calls it. */
  forget() {
    this.details.clear();
  }

  private fold(area: string) {
    const next = new Set(this.folded);
    if (!next.delete(area)) next.add(area);
    this.folded = next;
    this.requestUpdate();
  }

  private readonly typed = (e: Event) => {
    this.query = (e.target as HTMLInputElement).value;
    this.requestUpdate();
  };

  private readonly searching = (e: KeyboardEvent) => {
    if (e.key === 'ArrowDown') this.querySelector<HTMLElement>('.term')?.focus();
    else if (e.key === 'Enter' && this.query) {
      const first = this.areas()[0]?.terms[0];
      if (first) this.add(first);
    } else if (e.key === 'Escape') this.escaped();
    else return;
    e.preventDefault();
  };

  private escaped() {
    if (this.query) this.query = '';
    else this.leave();
    this.requestUpdate();
  }

  private leave() {
    this.close();
    document.querySelector<HTMLElement>('facet-canvas [role=treeitem][tabindex="0"]')?.focus();
  }

  private readonly walking = (e: KeyboardEvent) => {
    const stops = [...this.querySelectorAll<HTMLElement>('.pal-list .area, .pal-list .term')];
    const at = stops.indexOf(e.target as HTMLElement);
    if (e.key === 'ArrowDown') stops[at + 1]?.focus();
    else if (e.key === 'ArrowUp') (at > 0 ? stops[at - 1] : this.querySelector<HTMLElement>('.find input'))?.focus();
    else if (e.key === 'Escape') this.leave();
    else return;
    e.preventDefault();
  };
}

customElements.define('facet-palette', FacetPalette);
