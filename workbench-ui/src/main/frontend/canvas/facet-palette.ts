import { html, LitElement, nothing, PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from './icons';
import { Looking } from './looking';
import { Area, holding, isMeant, matching, Shelf, size, Term } from './palette-terms';
import { Detail, termView } from './term-view';
import { say, Words } from './words';

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
  /** What is drawn: the shortcuts of `shelves` wait while somebody is at the list. */
  private shown: Shelf[] = [];
  private pointed = false;
  /** The group that a term goes into, while one is looked for. */
  private into = '';
  private readonly looking = new Looking(this, (term) => this.dispatchEvent(new CustomEvent('term-look', { detail: { term } })));

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
  }

  willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('shelves')) return;
    this.shown = this.shown.length && this.isUsed() ? holding(this.shown, this.shelves) : this.shelves;
    if (!this.shelves.some((s) => s.id === this.shelf)) this.shelf = this.shelves[0]?.id ?? '';
  }

  /** Whether the pointer or the focus is on the list. */
  private isUsed(): boolean {
    return this.pointed || !!document.activeElement?.closest('facet-palette .pal-list');
  }

  private settle() {
    if (this.isUsed() || this.shown === this.shelves) return;
    this.shown = this.shelves;
    this.requestUpdate();
  }

  private readonly search = (e?: Event) => {
    this.overlay = true;
    this.into = (e as CustomEvent<{ into?: string }> | undefined)?.detail?.into ?? '';
    if (this.into) this.ask('');
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
    if ((this.overlay || this.into) && !this.contains(e.target as Node)) this.close();
  };

  private close() {
    this.overlay = false;
    this.into = '';
    this.requestUpdate();
  }

  private ask(query: string) {
    this.query = query;
    this.looking.close();
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector('.pal-list')?.scrollTo(0, 0));
  }

  private areas(): Area[] {
    return matching(this.terms(), this.query);
  }

  private terms(): Area[] {
    return this.shown.find((s) => s.id === this.shelf)?.areas ?? [];
  }

  /** What the other tabs have of it. */
  private elsewhere(): { shelf: Shelf; count: number }[] {
    if (!this.query.trim()) return [];
    return this.shown
      .filter((s) => s.id !== this.shelf)
      .map((shelf) => ({ shelf, count: size(matching(shelf.areas, this.query)) }))
      .filter((one) => one.count > 0);
  }

  private add(term: Term) {
    if (this.disabled) return;
    if (this.query) this.ask('');
    this.close();
    const detail = { term: term.id, label: term.label, icon: term.icon };
    document.dispatchEvent(new CustomEvent('facet-term-add', { detail }));
  }

  render() {
    const areas = this.areas();
    const count = size(this.terms());
    const search = say(this.words, count === 1 ? 'searchTerm' : 'searchTerms', { count });
    const into = this.into && say(this.words, 'goesInto', { group: this.into });
    return html`<aside class="pal ${this.overlay ? 'over' : ''}" aria-label=${say(this.words, 'terms')} @focusout=${this.focusLeft}>
      <button class="pal-open" aria-label=${say(this.words, 'addCondition')} title=${say(this.words, 'addCondition')} @click=${this.search}
        >${icon('plus')}</button
      >
      <label class="find"
        >${icon('search')}<input
          type="search"
          data-testid="term-search"
          .value=${this.query}
          placeholder=${into || search}
          aria-label=${search}
          aria-description=${into || nothing}
          @input=${this.typed}
          @keydown=${this.searching}
        /><kbd>/</kbd></label
      >
      ${this.shown.length > 1 ? this.tabs() : nothing}
      <div
        class="pal-list"
        @keydown=${this.walking}
        @scroll=${() => this.looking.hide()}
        @pointerenter=${() => (this.pointed = true)}
        @pointerleave=${this.pointerLeft}
      >${repeat(areas, (a) => a.id, (a) => this.areaView(a))}${this.beyond(areas)}</div>
      ${into ? html`<p class="into t12">${into}</p>` : nothing}
    </aside>`;
  }

  /** What a search finds besides the terms of this tab. */
  private beyond(areas: Area[]): TemplateResult {
    const others = this.elsewhere();
    const fresh = !!this.query && this.shelf === 'terms' && !this.disabled && isMeant(this.words.newMetric ?? '', this.words.newMetricWords ?? '', this.query);
    const none = !areas.length && !others.length && !fresh;
    return html`${fresh ? this.newMetric() : nothing}${others.map(
      ({ shelf, count }) =>
        html`<button class="elsewhere" @click=${() => this.show(shelf.id)}
          >${say(this.words, 'elsewhere', { count, shelf: shelf.label })}${icon('right')}</button
        >`,
    )}${none ? html`<p class="empty t12">${say(this.words, this.query ? 'noTermFits' : 'noTerms', { query: this.query })}</p>` : nothing}`;
  }

  private readonly pointerLeft = () => {
    this.pointed = false;
    this.settle();
  };

  private readonly focusLeft = (e: FocusEvent) => {
    if (e.relatedTarget && !this.contains(e.relatedTarget as Node)) this.into = '';
    this.requestUpdate();
    window.setTimeout(() => this.settle());
  };

  private tabs(): TemplateResult {
    return html`<div class="seg tabs" role="tablist">
      ${this.shown.map(
        (s) =>
          html`<button role="tab" aria-selected=${s.id === this.shelf} @click=${() => this.show(s.id)}>${s.label}</button>`,
      )}
    </div>`;
  }

  private show(shelf: string) {
    this.shelf = shelf;
    this.looking.close();
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
    this.looking.close();
    this.close();
    this.dispatchEvent(new CustomEvent('term-change', { detail: { what, term } }));
  }

  private row(area: Area, term: Term): TemplateResult {
    const key = `${area.id} ${term.id}`;
    const look = { words: this.words, disabled: this.disabled, at: this.looking.at(key, term), detail: this.looking.of(term) };
    return termView(key, term, look, this.acts);
  }

  private readonly acts = {
    add: (term: Term) => this.add(term),
    change: (what: 'change' | 'delete', term: Term) => this.change(what, term.id),
    star: (term: Term) => this.dispatchEvent(new CustomEvent('term-star', { detail: { term: term.id } })),
    enter: (key: string, term: Term, row: HTMLElement) => this.looking.enter(key, term, row),
    leave: () => this.looking.leave(),
    close: () => void this.looking.close(),
  };

  /** Takes in what is known of a term; the server calls it. */
  known(term: string, detail: Detail) {
    this.looking.known(term, detail);
  }

  /** Shows something where what is known could not be found out; the server calls it. */
  failed(term: string, instead: Detail) {
    this.looking.failed(term, instead);
  }

  /** Terms mean something else now; the server calls it. */
  forget() {
    this.looking.forget();
  }

  private fold(area: string) {
    const next = new Set(this.folded);
    if (!next.delete(area)) next.add(area);
    this.folded = next;
    this.requestUpdate();
  }

  private readonly typed = (e: Event) => {
    this.ask((e.target as HTMLInputElement).value);
  };

  private readonly searching = (e: KeyboardEvent) => {
    if (e.key === 'ArrowDown') this.querySelector<HTMLElement>('.term')?.focus();
    else if (e.key === 'Enter' && this.query) {
      const first = this.areas()[0]?.terms[0];
      const other = this.elsewhere()[0];
      if (first) this.add(first);
      else if (other) this.show(other.shelf.id);
    } else if (e.key === 'Escape') this.escaped();
    else return;
    e.preventDefault();
  };

  private escaped() {
    if (this.query) this.ask('');
    else this.leave();
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
    else if (e.key === 'Escape') {
      if (!this.looking.close()) this.leave();
    } else return;
    e.preventDefault();
  };
}

customElements.define('facet-palette', FacetPalette);
