import { html, nothing, TemplateResult } from 'lit';
import { Cargo, Target } from './drag';
import { icon } from './icons';
import { childrenOf, indexOf, Row } from './rows';
import { say, Words } from './words';

const STEP = 20;

/** Where the dragged thing would land, below the row that the gap follows. */
export function slotView(
  words: Words, rows: Row[], after: string, cargo: Cargo | undefined, target: Target | undefined,
): TemplateResult | typeof nothing {
  if (!target || !('place' in target) || target.place.after !== after) return nothing;
  const { place } = target;
  const group = rows[indexOf(rows, place.parent)]?.name ?? '';
  const text = say(words, cargo?.node ? 'moveHere' : 'addHere', { group });
  return html`<div class="slot over" data-slot style="margin-left:${STEP + place.level * STEP}px">${text}</div>`;
}

/** What stands in a group without conditions. */
export function emptyHint(words: Words, group: Row): TemplateResult {
  const left = STEP + (group.level + 1) * STEP;
  return html`<div class="nothing-here" data-empty=${group.id} style="margin-left:${left}px">${say(words, 'emptyGroup')}</div>`;
}

/** The last line: ways to add to the root. */
export function addingView(words: Words, rows: Row[], addCondition: () => void, addGroup: (index: number) => void): TemplateResult {
  const index = childrenOf(rows, 0).length;
  return html`<div class="node cols adding">
      <span class="rails">${index > 0 ? html`<i class=${rows[0].quantifier ?? ''} style="left:9px;bottom:50%"></i>` : nothing}</span>
      <div class="cell" style="--lvl:1">
        <div class="addrow">
          <button class="btn s" @click=${addCondition}>${icon('plus')}${say(words, 'addCondition')}</button>
          <button class="btn quiet s" @click=${() => addGroup(index)}
            >${icon('plus')}${say(words, 'addGroup')}</button
          >
          <span class="t12 s3 cut">${say(words, 'orDrop')}</span>
        </div>
      </div>
    </div>`;
}
