import { html, LitElement, svg, TemplateResult } from 'lit';
import { say, Words } from './words';

export type Bar = { from: number; to: number; count: number };
/** Which side of the cut is asked for; `between` has two cuts. */
export type Side = 'above' | 'below' | 'between';

const WIDTH = 324;
const HEIGHT = 56;
const TOP = 8;
const INSET = 8;

/**
 * The real spread of a number with the threshold on it. Every bar is equally wide, whatever it spans: the last one may
 * hold a long tail. Dragging a knob or pressing arrow keys moves its cut; `cut` tells the values once the hand rests.
 */
export class FacetHistogram extends LitElement {
  static properties = {
    bars: { attribute: false },
    cuts: { attribute: false },
    side: { type: String },
    sign: { type: String },
    label: { type: String },
    decimals: { type: Number },
    lowest: { type: Number },
    highest: { type: Number },
    still: { type: Boolean },
    words: { attribute: false },
  };

  declare bars: Bar[];
  declare cuts: number[];
  declare side: Side;
  declare sign: string;
  declare label: string;
  declare decimals: number;
  declare lowest?: number;
  declare highest?: number;
  /** Only to look at: there is no threshold on it. */
  declare still?: boolean;
  declare words: Words;

  private held = -1;
  private resting = 0;

  constructor() {
    super();
    this.bars = [];
    this.cuts = [];
    this.side = 'above';
    this.sign = '';
    this.label = '';
    this.decimals = 0;
    this.words = {};
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.clearTimeout(this.resting);
  }

  private get barWidth(): number {
    return (WIDTH - 2 * INSET) / this.bars.length;
  }

  private get least(): number {
    return this.lowest ?? this.bars[0]?.from ?? 0;
  }

  private get greatest(): number {
    return this.highest ?? this.bars[this.bars.length - 1]?.to ?? 1;
  }

  /** Wide enough to be felt, fine enough to be exact: a hundredth of the bars but the last, rounded to 1, 2 or 5. */
  private get step(): number {
    const usual = this.bars[Math.max(0, this.bars.length - 2)]?.to ?? 1;
    const raw = Math.max((usual - this.least) / 100, Number.EPSILON);
    const ten = 10 ** Math.floor(Math.log10(raw));
    const nice = [1, 2, 5, 10].map((m) => m * ten).find((s) => s >= raw) ?? raw;
    return Math.max(nice, 10 ** -this.decimals);
  }

  private x(value: number): number {
    const inside = Math.min(Math.max(value, this.least), this.greatest);
    const found = this.bars.findIndex((b) => inside <= b.to);
    const i = found < 0 ? this.bars.length - 1 : found;
    const bar = this.bars[i];
    const part = bar.to === bar.from ? 0 : Math.min(1, Math.max(0, (inside - bar.from) / (bar.to - bar.from)));
    return INSET + (i + part) * this.barWidth;
  }

  private valueAt(x: number): number {
    const at = Math.min(Math.max((x - INSET) / this.barWidth, 0), this.bars.length);
    const i = Math.min(Math.floor(at), this.bars.length - 1);
    return this.snapped(this.bars[i].from + (at - i) * (this.bars[i].to - this.bars[i].from));
  }

  private snapped(value: number): number {
    const snapped = Math.round(value / this.step) * this.step;
    return Number(Math.min(Math.max(snapped, this.least), this.greatest).toFixed(this.decimals));
  }

  private taken(bar: Bar): boolean {
    if (this.still) return true;
    const middle = (bar.from + bar.to) / 2;
    const [first, second] = this.cuts;
    if (this.side === 'between') return middle >= first && middle <= second;
    return this.side === 'above' ? middle >= first : middle <= first;
  }

  private written(value: number): string {
    const figures = new Intl.NumberFormat('en', { maximumFractionDigits: this.decimals }).format(Math.abs(value));
    return (value < 0 ? '−' : '') + this.sign + figures;
  }

  private put(i: number, value: number) {
    const next = [...this.cuts];
    next[i] = value;
    if (this.side === 'between') next[i] = i === 0 ? Math.min(value, next[1]) : Math.max(value, next[0]);
    if (next[i] === this.cuts[i]) return;
    this.cuts = next;
  }

  private tell() {
    window.clearTimeout(this.resting);
    this.dispatchEvent(new CustomEvent('cut', { detail: { values: this.cuts } }));
  }

  private tellSoon() {
    window.clearTimeout(this.resting);
    this.resting = window.setTimeout(() => this.tell(), 250);
  }

  private readonly press = (e: PointerEvent) => {
    if (e.button !== 0 || this.still) return;
    const x = this.pointerX(e);
    const far = this.cuts.map((c) => Math.abs(this.x(c) - x));
    this.held = far.indexOf(Math.min(...far));
    (e.currentTarget as Element).setPointerCapture(e.pointerId);
    this.querySelectorAll<SVGElement>('[role=slider]')[this.held]?.focus();
    this.put(this.held, this.valueAt(x));
    e.preventDefault();
    e.stopPropagation();
  };

  private readonly follow = (e: PointerEvent) => {
    if (this.held >= 0) this.put(this.held, this.valueAt(this.pointerX(e)));
  };

  private readonly release = () => {
    if (this.held < 0) return;
    this.held = -1;
    this.tell();
  };

  private pointerX(e: PointerEvent): number {
    const box = this.querySelector('svg')!.getBoundingClientRect();
    return ((e.clientX - box.left) / box.width) * WIDTH;
  }

  private pressed(i: number, e: KeyboardEvent) {
    const steps: Record<string, number> = {
      ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10,
    };
    if (e.key in steps) this.put(i, this.snapped(this.cuts[i] + steps[e.key] * this.step));
    else if (e.key === 'Home') this.put(i, this.least);
    else if (e.key === 'End') this.put(i, this.greatest);
    else return;
    e.preventDefault();
    e.stopPropagation();
    this.tellSoon();
  }

  private knob(cut: number, i: number): TemplateResult {
    const x = this.x(cut);
    return svg`<g
      class="cutter"
      role="slider"
      tabindex="0"
      data-testid=${'cut-' + i}
      aria-label=${this.cuts.length > 1 ? say(this.words, i === 0 ? 'from' : 'to') : this.label}
      aria-valuemin=${this.least}
      aria-valuemax=${this.greatest}
      aria-valuenow=${cut}
      aria-valuetext=${this.written(cut)}
      @keydown=${(e: KeyboardEvent) => this.pressed(i, e)}
    ><line x1=${x} x2=${x} y1="0" y2=${TOP + HEIGHT} stroke="var(--fc-accent)" stroke-width="1.5"></line
    ><circle class="knob" cx=${x} cy=${TOP + HEIGHT} r="6" fill="var(--fc-raised)" stroke="var(--fc-accent)" stroke-width="2"></circle
    ></g>` as TemplateResult;
  }

  /** The cut's value under its knob; an end gives way where both would not fit. */
  private scale(): TemplateResult {
    const at = this.cuts.map((c) => (100 * this.x(c)) / WIDTH);
    const middle = at.reduce((sum, x) => sum + x, 0) / Math.max(1, at.length);
    const half = this.cuts.length > 1 ? 30 : 20;
    const inside = Math.min(Math.max(middle, half / 2), 100 - half / 2);
    const room = (from: number) => !at.length || Math.abs(inside - from) > half;
    return html`<div class="lab"
      ><span>${room(0) ? this.written(this.least) : ''}</span
      ><b data-testid="cut-value" style="left:${inside}%">${this.cuts.map((c) => this.written(c)).join(' – ')}</b
      ><span>${room(100) ? this.written(this.greatest) : ''}</span
    ></div>`;
  }

  render() {
    const spread = this.bars.length && this.least < this.greatest;
    if (!spread || !(this.cuts.length || this.still)) return html``;
    const most = Math.max(...this.bars.map((b) => b.count), 1);
    return html`<div class="histo ${this.still ? 'still' : ''}">
      <svg
        viewBox="0 0 ${WIDTH} ${TOP + HEIGHT + 8}"
        role=${this.still ? 'img' : 'group'}
        aria-label=${this.label}
        @pointerdown=${this.press}
        @pointermove=${this.follow}
        @pointerup=${this.release}
        @pointercancel=${this.release}
      >${this.bars.map((b, i) => {
        const height = b.count ? Math.max(1, (b.count / most) * HEIGHT) : 0;
        return svg`<rect
          x=${INSET + i * this.barWidth} y=${TOP + HEIGHT - height} width=${Math.max(1, this.barWidth - 1)} height=${height}
          fill=${this.taken(b) ? 'var(--fc-accent)' : 'var(--fc-mark)'}></rect>`;
      })}<line x1="0" x2=${WIDTH} y1=${TOP + HEIGHT} y2=${TOP + HEIGHT} stroke="var(--fc-line-strong)"></line
      >${this.cuts.map((c, i) => this.knob(c, i))}</svg>
      ${this.scale()}
    </div>`;
  }
}

customElements.define('facet-histogram', FacetHistogram);
