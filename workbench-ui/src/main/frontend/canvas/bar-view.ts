import { html, nothing, TemplateResult } from 'lit';
import { icon } from './icons';
import { CanvasState, Row } from './rows';
import { say, Words } from './words';

export type BarActs = { send(type: string): void; foldAll(): void; importFile(): void };

/** Undo, redo, fold, paste on the left; on the right whether the numbers are exact. */
export function barView(state: CanvasState, words: Words, waiting: boolean, acts: BarActs): TemplateResult {
  const quiet = (type: string, glyph: string, act: () => void, disabled = false) =>
    html`<button
      class="btn quiet s icon"
      aria-label=${say(words, type)}
      title=${say(words, type)}
      ?disabled=${disabled}
      @click=${act}
    >${icon(glyph)}</button>`;
  return html`<div class="cbar" role="toolbar" aria-label=${say(words, 'tools')}>
    ${
      state.readOnly
        ? nothing
        : html`${quiet('undo', 'undo', () => acts.send('undo'), !state.canUndo)}${quiet(
            'redo',
            'redo',
            () => acts.send('redo'),
            !state.canRedo,
          )}<span class="vr" style="margin:0 6px"></span>`
    }${quiet('fold', 'collapse', acts.foldAll)}${
      state.readOnly ? nothing : html`${quiet('paste', 'paste', () => acts.send('paste'))}${quiet('import', 'ul', acts.importFile)}`
    }${quiet('export', 'dl', () => acts.send('export'))}<span class="grow"></span>${statusView(state, words, waiting, acts)}
  </div>`;
}

function statusView(state: CanvasState, words: Words, waiting: boolean, acts: BarActs): TemplateResult {
  const small = (type: string) => html`<button class="btn s" @click=${() => acts.send(type)}>${say(words, type)}</button>`;
  switch (state.status.kind) {
    case 'exact':
      return html`<span class="live n" data-testid="status">${state.status.text}</span>`;
    case 'counting':
      return waiting
        ? html`<span class="live busy n" data-testid="status">${state.status.text}</span>${small('stop')}`
        : html`<span class="live busy n quietly" data-testid="status"></span>`;
    case 'failed':
      return html`<span class="live failed n" data-testid="status">${state.status.text}</span>${small('retry')}`;
    case 'idle':
      return html`<span class="live idle n" data-testid="status">${state.status.text}</span>`;
  }
}

export function headView(rows: Row[], words: Words): TemplateResult {
  const conditions = rows.filter((r) => r.kind === 'condition');
  const muted = conditions.filter((r) => r.muted).length;
  const size = say(words, conditions.length === 1 ? 'oneCondition' : 'conditions', { count: conditions.length });
  return html`<div class="chead cols">
    <span>${size}${muted ? say(words, 'ofThemMuted', { count: muted }) : ''}</span><span></span
    ><span class="num"><i class="key" style="background:var(--fc-accent-mid)"></i>${say(words, 'matches')}</span
    ><span class="num"><i class="key" style="background:var(--fc-accent)"></i>${say(words, 'soFar')}</span
    ><span class="num">${say(words, 'ifRemoved')}</span>
  </div>`;
}
