import { html, LitElement, nothing, TemplateResult } from 'lit';
import { Completion, offsetOf, Suggestion, suggestions, wordEnd } from './completion';
import { say, Words } from './words';

export type Mistake = { line: number; column: number; text: string };

/**
 * A condition typed in business terms. Names complete as they are typed; what can't be read is underlined where it
 * stands and said in words below. `typed` tells the text once the hand rests.
 */
export class FacetTyped extends LitElement {
  static properties = {
    value: { type: String },
    terms: { attribute: false },
    mistakes: { attribute: false },
    words: { attribute: false },
  };

  declare value: string;
  declare terms: Completion[];
  declare mistakes: Mistake[];
  declare words: Words;

  private offered: Suggestion[] = [];
  private chosen = 0;
  private resting = 0;

  constructor() {
    super();
    this.value = '';
    this.terms = [];
    this.mistakes = [];
    this.words = {};
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    if (this.resting) this.tell();
  }

  updated() {
    this.querySelector('.typed-offers [aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  private get area(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }

  focus() {
    this.area?.focus();
    this.area?.setSelectionRange(this.value.length, this.value.length);
  }

  private tell() {
    window.clearTimeout(this.resting);
    this.resting = 0;
    this.dispatchEvent(new CustomEvent('typed', { detail: { text: this.value } }));
  }

  private readonly typed = () => {
    this.value = this.area.value;
    this.mistakes = [];
    this.offer();
    window.clearTimeout(this.resting);
    this.resting = window.setTimeout(() => this.tell(), 300);
  };

  private offer() {
    this.offered = suggestions(this.terms, this.area.value, this.area.selectionStart);
    this.chosen = 0;
    this.requestUpdate();
  }

  private close() {
    this.offered = [];
    this.requestUpdate();
  }

  private take(s: Suggestion) {
    const area = this.area;
    const end = area.selectionStart;
    const after = area.value.slice(end);
    const text = area.value.slice(0, s.from) + s.insert + (/^\s/.test(after) ? '' : ' ') + after;
    const caret = s.from + s.insert.length + 1;
    this.value = area.value = text;
    area.setSelectionRange(caret, caret);
    this.typed();
    this.close();
    area.focus();
  }

  private readonly pressed = (e: KeyboardEvent) => {
    const n = this.offered.length;
    if (!n) return;
    if (e.key === 'ArrowDown') this.chosen = (this.chosen + 1) % n;
    else if (e.key === 'ArrowUp') this.chosen = (this.chosen + n - 1) % n;
    else if (e.key === 'Enter' || e.key === 'Tab') this.take(this.offered[this.chosen]);
    else if (e.key === 'Escape') this.close();
    else return;
    e.preventDefault();
    e.stopPropagation();
    this.requestUpdate();
  };

  private readonly scrolled = () => {
    const behind = this.querySelector<HTMLElement>('.behind');
    if (behind) behind.scrollTop = this.area.scrollTop;
  };

  /** The same text in the same place, unseen but for the line under what is wrong. */
  private underlined(): TemplateResult {
    const places = this.mistakes
      .map((m) => offsetOf(this.value, m.line, m.column))
      .sort((a, b) => a - b);
    const pieces: (string | TemplateResult)[] = [];
    let done = 0;
    for (const place of places) {
      const at = Math.min(place, Math.max(0, this.value.length - 1));
      if (at < done) continue;
      const end = wordEnd(this.value, at);
      pieces.push(this.value.slice(done, at), html`<u data-testid="mistake">${this.value.slice(at, end) || ' '}</u>`);
      done = end;
    }
    return html`${pieces}${this.value.slice(done)} `;
  }

  private list(): TemplateResult | typeof nothing {
    if (!this.offered.length) return nothing;
    return html`<div class="typed-offers" role="listbox" id="typed-offers" aria-label=${say(this.words, 'terms')}>
      ${this.offered.map(
        (s, i) =>
          html`<div
            role="option"
            id="typed-offer-${i}"
            aria-selected=${i === this.chosen}
            @pointerdown=${(e: Event) => {
              e.preventDefault();
              this.take(s);
            }}
          ><span class="cut">${s.name}</span><span class="t11 s3 cut">${s.detail}</span></div>`,
      )}
    </div>`;
  }

  render() {
    const wrong = this.mistakes.length > 0;
    return html`<div class="typed ${wrong ? 'wrong' : ''}">
        <div class="behind" aria-hidden="true">${this.underlined()}</div>
        <textarea
          rows="4"
          spellcheck="false"
          data-testid="typed"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded=${this.offered.length > 0}
          aria-controls="typed-offers"
          aria-activedescendant=${this.offered.length ? `typed-offer-${this.chosen}` : nothing}
          aria-label=${say(this.words, 'label')}
          aria-invalid=${wrong}
          aria-describedby="typed-why"
          placeholder=${say(this.words, 'placeholder')}
          .value=${this.value}
          @input=${this.typed}
          @click=${() => this.close()}
          @blur=${() => this.close()}
          @keydown=${this.pressed}
          @scroll=${this.scrolled}
        ></textarea>
      </div>
      <div id="typed-why" class="typed-why" role="status">${
        wrong ? this.mistakes.map((m) => html`<div>${m.text}</div>`) : html`<span class="s3">${say(this.words, 'hint')}</span>`
      }</div>
      ${this.list()}`;
  }
}

customElements.define('facet-typed', FacetTyped);
