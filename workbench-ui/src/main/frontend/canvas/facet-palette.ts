import { html, LitElement, nothing, PropertyValues, TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from './icons';
import { say, Words } from './words';

export type Term = { id: string; label: string; icon: string; unit?: string; also?: string; detail?: string };
export type Area = { id: string; label: string; terms: Term[] };
export type Shelf = { id: string; label: string; areas: Area[] };

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
    const areas = this.shelves.find((s) => s.id === this.shelf)?.areas ?? [];
    const wanted = this.query.trim().toLowerCase();
    if (!wanted) return areas;
    const fits = (t: Term) => `${t.label} ${t.also ?? ''} ${t.id}`.toLowerCase().includes(wanted);
    return areas
      .map((a) => ({ ...a, terms: a.label.toLowerCase().includes(wanted) ? a.terms : a.terms.filter(fits) }))
      .filter((a) => a.terms.length);
  }

  private add(term: Term) {
    if (this.disabled) return;
    this.query = '';
    this.close();
    const detail = { term: term.id, label: term.label, icon: term.icon };
    document.dispatchEvent(new CustomEvent('facet-term-add', { detail }));
  }

  render() {
    const size = this.shelves.flatMap((s) => (s.id === this.shelf ? s.areas : [])).reduce((n, a) => n + a.terms.length, 0);
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
      >${shut ? nothing : repeat(area.terms, (t) => t.id, (t) => this.termView(t))}`;
  }

  private termView(term: Term): TemplateResult {
    return html`<button
      class="term facet-term"
      data-facet-term=${term.id}
      data-testid=${'term-' + term.id}
      data-label=${term.label}
      data-icon=${term.icon}
      title=${term.detail ?? nothing}
      ?disabled=${this.disabled}
      @click=${() => this.add(term)}
      >${icon('grip', 'grip')}${icon(term.icon)}<span class="cut grow">${term.label}</span>${
        term.unit ? html`<span class="t11 s3 n">${term.unit}</span>` : nothing
      }</button
    >`;
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
