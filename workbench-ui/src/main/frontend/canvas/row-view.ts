import { html, nothing, TemplateResult } from 'lit';
import { icon } from './icons';
import { ancestorsOf, childrenOf, endOf, isLocked, Part, Quantifier, Row } from './rows';
import { change, count, members, say, share, Words } from './words';

/** What a row looks like at this moment, beyond what the server said. */
export type Look = {
  words: Words;
  base: number;
  readOnly: boolean;
  focused: boolean;
  selected: boolean;
  dragging: boolean;
  moving: boolean;
  onto: boolean;
  collapsed: boolean;
  /** Numbers are on their way: nothing stands in their place, after a while a skeleton does. */
  pending: boolean;
  waiting: boolean;
  editing?: string;
  renaming: boolean;
};

/** What a row can ask for. */
export type RowActs = {
  quantify(id: string, quantifier: Quantifier): void;
  act(id: string, what: 'duplicate' | 'mute' | 'more', at: HTMLElement): void;
  edit(id: string, key: string): void;
  toggle(id: string): void;
  rename(id: string, name: string | undefined): void;
};

const QUANTIFIERS: Quantifier[] = ['all', 'any', 'none'];

/** One vertical line per group the row is in; it stops at the last row of a group that nothing can be added to. */
function rails(rows: Row[], i: number, look: Look): TemplateResult {
  const end = look.collapsed ? endOf(rows, i) : i + 1;
  return html`<span class="rails"
    >${ancestorsOf(rows, i).map((a, k) => {
      const at = rows.indexOf(a);
      const last = k > 0 && endOf(rows, at) === end && (look.readOnly || isLocked(rows, at));
      return html`<i class="${a.quantifier ?? ''} ${last ? 'last' : ''}" style="left:${9 + 20 * k}px"></i>`;
    })}</span
  >`;
}

function part(p: Part, row: Row, look: Look, acts: RowActs): TemplateResult {
  switch (p.kind) {
    case 'term':
      return html`<span class="term-name">${p.text}</span>`;
    case 'meta':
      return html`<span class="s3 t12">${p.text}</span>`;
    case 'word':
      return html`<span class="s2">${p.text}</span>`;
    case 'token':
      return html`<button
        class="tok ${look.editing === p.key ? 'on' : ''}"
        tabindex=${look.focused ? 0 : -1}
        data-key=${p.key ?? ''}
        ?disabled=${look.readOnly || row.locked}
        @click=${() => acts.edit(row.id, p.key ?? '')}
      >${p.text}</button>`;
  }
}

/** Pieces of a sentence stand apart by a space, in Chinese too: each is a button of its own. */
function line(parts: Part[], row: Row, look: Look, acts: RowActs): TemplateResult {
  return html`${parts.map((p, i) => html`${i > 0 ? ' ' : ''}${part(p, row, look, acts)}`)}`;
}

function button(row: Row, what: 'duplicate' | 'mute' | 'more', glyph: string, look: Look, acts: RowActs) {
  const label = say(look.words, what === 'mute' && row.muted ? 'unmute' : what);
  return html`<button
    aria-label=${label}
    title=${label}
    tabindex=${look.focused ? 0 : -1}
    aria-haspopup=${what === 'more' ? 'menu' : nothing}
    @click=${(e: Event) => acts.act(row.id, what, e.currentTarget as HTMLElement)}
  >${icon(glyph)}</button>`;
}

function actions(row: Row, look: Look, acts: RowActs): TemplateResult {
  if (look.readOnly) return html`${row.locked ? icon('lock', 'mark') : nothing}`;
  if (row.locked)
    return html`<span class="acts shown">${button(row, 'more', 'more', look, acts)}</span>${icon('lock', 'mark')}`;
  return html`<span class="acts ${row.muted ? 'shown' : ''}"
    >${button(row, 'duplicate', 'clone', look, acts)}${button(row, 'mute', row.muted ? 'mute' : 'eye', look, acts)}${button(
      row,
      'more',
      'more',
      look,
      acts,
    )}</span
  >`;
}

/** What floats at the end of the first line; the second line has the whole width. */
function aside(row: Row, look: Look, acts: RowActs): TemplateResult {
  return html`<span class="aside"
    >${actions(row, look, acts)}${
      row.note
        ? html`<span class="acts warn shown" role="img" aria-label=${row.note} title=${row.note}>${icon('warn')}</span>`
        : nothing
    }</span
  >`;
}

function card(row: Row, look: Look, acts: RowActs): TemplateResult {
  const [first = [], second = []] = row.lines ?? [];
  return html`<div class="cond">
    ${look.onto ? html`<span class="onto-says">${say(look.words, 'onto')}</span>` : nothing}${icon('grip', 'grip')}${icon(row.icon ?? 'tag', 'kind')}
    <div class="txt">
      ${look.moving ? nothing : aside(row, look, acts)}
      ${label(row, look, acts)}
      <div class="l1">${line(first, row, look, acts)}${
        row.muted ? html`<span class="sr">${say(look.words, 'muted')}</span>` : nothing
      }</div>
      ${second.length ? html`<div class="l2">${line(second, row, look, acts)}</div>` : nothing}
      ${look.moving ? hint(look.words) : nothing}
    </div>
    ${row.problem ? html`<div class="why">${row.problem}</div>` : nothing}
  </div>`;
}

/** The name somebody gave a condition, above its sentence. */
function label(row: Row, look: Look, acts: RowActs): TemplateResult | typeof nothing {
  if (look.renaming) return title(row, look, acts);
  return row.label ? html`<div class="lbl cut" title=${row.label}>${row.label}</div>` : nothing;
}

function hint(words: Words): TemplateResult {
  return html`<div class="l2 moves">
    <kbd>↑ ↓</kbd> ${say(words, 'place')} <kbd>← →</kbd> ${say(words, 'level')} <kbd>Enter</kbd> ${say(words, 'drop')}
    <kbd>Esc</kbd> ${say(words, 'cancel')}
  </div>`;
}

function title(row: Row, look: Look, acts: RowActs): TemplateResult {
  if (!look.renaming) {
    return html`<span class="name cut" title=${row.name} @dblclick=${() => acts.rename(row.id, undefined)}>${row.name}</span>`;
  }
  const done = (e: Event) => acts.rename(row.id, (e.target as HTMLInputElement).value);
  return html`<input
    class="field s rename"
    .value=${row.kind === 'condition' ? (row.label ?? '') : row.name}
    aria-label=${say(look.words, 'rename')}
    @blur=${done}
    @keydown=${(e: KeyboardEvent) => {
      e.stopPropagation();
      if (e.key === 'Enter') done(e);
      if (e.key === 'Escape') acts.rename(row.id, row.kind === 'condition' ? (row.label ?? '') : row.name);
    }}
  />`;
}

function header(rows: Row[], i: number, look: Look, acts: RowActs): TemplateResult {
  const row = rows[i];
  const size = childrenOf(rows, i).length;
  const fold = say(look.words, look.collapsed ? 'expand' : 'collapse');
  return html`<div class="grp">
    <span class="op" role="radiogroup" aria-label=${say(look.words, 'match')}
      >${QUANTIFIERS.map(
        (q) =>
          html`<button
            role="radio"
            class=${q}
            tabindex=${look.focused && row.quantifier === q ? 0 : -1}
            aria-checked=${row.quantifier === q}
            ?disabled=${look.readOnly || row.locked}
            @click=${() => acts.quantify(row.id, q)}
          >${say(look.words, q)}</button>`,
      )}</span
    >${title(row, look, acts)}
    ${look.collapsed ? html`<span class="t12 s3 n">${say(look.words, 'inside', { count: size })}</span>` : nothing}
    ${
      row.level > 0
        ? html`<span class="acts folding ${look.collapsed ? 'shown' : ''}"
            ><button aria-label=${fold} title=${fold} tabindex="-1" @click=${() => acts.toggle(row.id)}
              >${icon(look.collapsed ? 'right' : 'down')}</button
            ></span
          >${actions(row, look, acts)}`
        : nothing
    }
    ${look.moving ? hint(look.words) : nothing}
  </div>`;
}

/** Whether this row takes members away: inside an odd number of "None" groups, its own included. */
function takesAway(rows: Row[], i: number): boolean {
  const nones = [...ancestorsOf(rows, i), rows[i]].filter((r) => r.quantifier === 'none').length;
  return nones % 2 === 1;
}

function numbers(rows: Row[], i: number, look: Look): TemplateResult {
  const row = rows[i];
  const silent = row.muted || ancestorsOf(rows, i).some((r) => r.muted);
  const cell = (value: number | undefined, text: string, quiet: string) => {
    const awaited = value === undefined && look.pending && !row.problem;
    if (awaited && look.waiting) return html`<span class="skel" style="height:10px"></span>`;
    return html`<span class="num ${quiet}">${awaited ? '' : text}</span>`;
  };
  const known = row.gross !== undefined && row.cumulative !== undefined && look.base > 0 && !silent;
  const tip = known
    ? say(look.words, 'meter', { gross: share(row.gross!, look.base), cumulative: share(row.cumulative!, look.base) })
    : nothing;
  const width = known ? `--g:${row.gross! / look.base};--c:${row.cumulative! / look.base}` : '';
  return html`<span
      class="meter ${takesAway(rows, i) ? 'none' : ''} ${row.gross === undefined ? 'off' : ''}"
      style=${width}
      title=${tip}
      aria-hidden="true"
      >${known ? html`<i></i><b></b>` : nothing}</span
    >${cell(row.gross, count(row.gross), silent ? 's3' : '')}${
      silent ? html`<span class="num s3">–</span>` : cell(row.cumulative, count(row.cumulative), '')
    }${
      silent || row.level === 0
        ? html`<span class="num s3">–</span>`
        : cell(row.ifRemoved, change(row.ifRemoved), 's2')
    }`;
}

export function rowView(rows: Row[], i: number, look: Look, acts: RowActs): TemplateResult {
  const row = rows[i];
  const group = row.kind === 'group';
  const siblings = row.level === 0 ? [row] : childrenOf(rows, rows.indexOf(ancestorsOf(rows, i).pop()!));
  const flags = { sel: look.selected, dragging: look.dragging, moving: look.moving, onto: look.onto };
  const classes = [
    'node cols',
    group ? 'grp-row' : '',
    row.muted || ancestorsOf(rows, i).some((r) => r.muted) ? 'muted' : '',
    row.locked ? 'locked' : '',
    row.problem ? 'problem' : '',
    ...Object.entries(flags).map(([name, on]) => (on ? name : '')),
  ].join(' ');
  return html`<div
    class=${classes}
    role="treeitem"
    data-node=${row.id}
    data-testid=${'node-' + row.id}
    tabindex=${look.focused ? 0 : -1}
    aria-level=${row.level + 1}
    aria-posinset=${siblings.findIndex((s) => s.id === row.id) + 1}
    aria-setsize=${siblings.length}
    aria-selected=${look.selected}
    aria-expanded=${group ? String(!look.collapsed) : nothing}
    aria-label=${spoken(row, look.words)}
  >
    ${rails(rows, i, look)}
    <div class="cell" style="--lvl:${row.level}">${group ? header(rows, i, look, acts) : card(row, look, acts)}</div>
    ${numbers(rows, i, look)}
  </div>`;
}

/** The row as a sentence for those who listen. */
export function spoken(row: Row, words: Words): string {
  const sentence =
    row.kind === 'group'
      ? `${say(words, row.quantifier ?? 'all')}: ${row.name}`
      : (row.lines ?? []).flat().map((p) => p.text).join(' ');
  const marks = [row.muted ? say(words, 'muted') : '', row.locked ? say(words, 'locked') : '', row.problem ?? ''];
  const figure = row.gross === undefined ? '' : members(words, row.gross);
  return [sentence, ...marks, figure].filter((s) => s).join('. ');
}
