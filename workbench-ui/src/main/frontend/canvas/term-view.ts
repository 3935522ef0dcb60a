import { html, nothing, TemplateResult } from 'lit';
import { icon } from './icons';
import { Term } from './palette-terms';
import { say, Words } from './words';

/** What is known of a term: said in full sentences by the server, drawn here. */
export type Detail = {
  meaning?: string;
  bars?: number[];
  labels?: string[];
  values?: { name: string; share: number; count: string }[];
  facts?: string[];
};

export type TermActs = {
  add(term: Term): void;
  star(term: Term): void;
  enter(key: string, term: Term, row: HTMLElement): void;
  leave(): void;
  /** What is shown of it goes at once. */
  close(): void;
  change(what: 'change' | 'delete', term: Term): void;
};

/** @param at where beside the list it is shown what is known; nothing while it isn't */
export type TermLook = { words: Words; disabled: boolean; at?: string; detail?: Detail };

/** One term: what drags and adds, the star, and beside them, while it is looked at, what is known of it. */
export function termView(key: string, term: Term, look: TermLook, acts: TermActs): TemplateResult {
  const star = say(look.words, term.starred ? 'unstar' : 'star', { name: term.label });
  const open = look.at !== undefined && !!look.detail;
  const enter = (e: Event) => acts.enter(key, term, e.currentTarget as HTMLElement);
  return html`<div
    class="term-row ${open ? 'open' : ''} ${term.starred ? 'starred' : ''}"
    @pointerenter=${enter}
    @pointerleave=${() => acts.leave()}
    @focusin=${enter}
    @focusout=${(e: FocusEvent) => inside(e) || acts.leave()}
  ><button
      class="term facet-term"
      data-facet-term=${term.id}
      data-testid=${'term-' + term.id}
      data-label=${term.label}
      data-icon=${term.icon}
      aria-description=${open ? spoken(look.detail!) : (term.detail ?? nothing)}
      ?disabled=${look.disabled}
      @pointerdown=${() => acts.close()}
      @click=${() => acts.add(term)}
      >${icon('grip', 'grip')}${icon(term.icon)}<span class="grow"
        ><span class="name">${term.label}</span>${term.by ? html`<span class="t11 s3 by cut">${term.by}</span>` : nothing}</span
      >${
        term.unit ? html`<span class="t11 s3 n">${term.unit}</span>` : nothing
      }</button
    ><button
      class="star"
      tabindex=${open ? 0 : -1}
      aria-pressed=${!!term.starred}
      aria-label=${star}
      title=${star}
      @click=${() => acts.star(term)}
      >${icon('star')}</button
    >${open ? lookView(term, look, acts) : nothing}</div
  >`;
}

/** The focus goes from one part of the row to another. */
function inside(e: FocusEvent): boolean {
  return (e.currentTarget as Element).contains(e.relatedTarget as Node | null);
}

/** It belongs to the row, so that going over to it is not leaving the row. */
function lookView(term: Term, look: TermLook, acts: TermActs): TemplateResult {
  return html`<div class="look" style=${look.at!}
    ><div class="b" aria-hidden="true">${term.label}</div>${detailView(look.detail!)}${
      term.by && !look.disabled ? actsView(term, look.words, acts) : nothing
    }</div
  >`;
}

function actsView(term: Term, words: Words, acts: TermActs): TemplateResult {
  const button = (what: 'change' | 'delete') =>
    html`<button class="btn quiet s" data-testid=${what + '-' + term.id} @click=${() => acts.change(what, term)}
      >${say(words, what)}</button
    >`;
  return html`<div class="term-acts">${button('change')}${button('delete')}</div>`;
}

function detailView(detail: Detail): TemplateResult {
  return html`<div class="dist" aria-hidden="true">
    ${detail.meaning ? html`<p class="t12 s2">${detail.meaning}</p>` : nothing}
    ${detail.bars?.length ? barsView(detail.bars) : nothing}
    ${detail.labels?.length ? html`<div class="lab">${detail.labels.map((l) => html`<span>${l}</span>`)}</div>` : nothing}
    ${(detail.values ?? []).map(
      (v) =>
        html`<div class="val"><span class="cut">${v.name}</span><span class="bar"><i style="width:${100 * v.share}%"></i></span
          ><span class="n s3">${v.count}</span></div>`,
    )}
    ${(detail.facts ?? []).map((f) => html`<div class="t11 s3">${f}</div>`)}
  </div>`;
}

function barsView(bars: number[]): TemplateResult {
  const most = Math.max(...bars, 1);
  return html`<div class="bars">${bars.map(
    (b) => html`<i style="height:${b ? Math.max(3, (100 * b) / most) : 0}%"></i>`,
  )}</div>`;
}

function spoken(detail: Detail): string {
  const values = (detail.values ?? []).map((v) => `${v.name} ${v.count}`);
  return [detail.meaning, ...(detail.labels ?? []), ...values, ...(detail.facts ?? [])].filter((s) => s).join('. ');
}
