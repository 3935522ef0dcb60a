import { html, nothing, TemplateResult } from 'lit';
import { icon } from './icons';
import { Row } from './rows';
import { say, Words } from './words';

export type MenuEntry = { type: string; glyph: string; keys: string; bad?: boolean };

/** What can be done with a row, each with the key that does the same. */
export function entriesFor(row: Row): MenuEntry[] {
  if (row.locked) return [{ type: 'lock', glyph: 'lock', keys: 'L' }];
  const group = row.kind === 'group';
  return [
    ...(group
      ? [
          { type: 'add', glyph: 'plus', keys: 'A' },
          { type: 'add-group', glyph: 'plus', keys: 'N' },
          { type: 'rename', glyph: 'text', keys: 'F2' },
          { type: 'ungroup', glyph: 'expand', keys: '⇧ G' },
        ]
      : [
          { type: 'edit', glyph: 'text', keys: 'Enter' },
          { type: 'rename', glyph: 'tag', keys: 'F2' },
        ]),
    { type: 'group', glyph: 'group', keys: 'G' },
    { type: 'duplicate', glyph: 'clone', keys: 'D' },
    { type: 'mute', glyph: row.muted ? 'eye' : 'mute', keys: 'M' },
    { type: 'lock', glyph: 'lock', keys: 'L' },
    { type: 'copy', glyph: 'code', keys: 'Ctrl C' },
    ...(row.measures ? [{ type: 'keep-metric', glyph: 'sum', keys: '' }] : []),
    { type: 'keep-tag', glyph: 'tag', keys: '' },
    { type: 'delete', glyph: 'bin', keys: 'Del', bad: true },
  ];
}

export function menuView(row: Row, words: Words, pick: (type: string) => void, close: () => void): TemplateResult {
  const word = (type: string) =>
    say(words, type === 'mute' && row.muted ? 'unmute' : type === 'lock' && row.locked ? 'unlock' : type);
  return html`<div class="rowmenu" role="menu" aria-label=${row.name} @keydown=${(e: KeyboardEvent) => onMenuKey(e, close)}>
    ${entriesFor(row).map(
      (entry) =>
        html`<button role="menuitem" tabindex="-1" class=${entry.bad ? 'bad' : nothing} @click=${() => pick(entry.type)}
          >${icon(entry.glyph)}<span>${word(entry.type)}</span>${entry.keys ? html`<kbd>${entry.keys}</kbd>` : nothing}</button
        >`,
    )}
  </div>`;
}

function onMenuKey(e: KeyboardEvent, close: () => void) {
  e.stopPropagation();
  const items = [...(e.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(e.target as HTMLElement);
  const go = (k: number) => items[(k + items.length) % items.length].focus();
  if (e.key === 'ArrowDown') go(at + 1);
  else if (e.key === 'ArrowUp') go(at - 1);
  else if (e.key === 'Home') go(0);
  else if (e.key === 'End') go(-1);
  else if (e.key === 'Escape' || e.key === 'Tab') close();
  else return;
  e.preventDefault();
}
