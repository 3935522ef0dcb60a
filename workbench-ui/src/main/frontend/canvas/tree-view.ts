import { html, nothing, TemplateResult } from 'lit';
import { Cargo, Target } from './drag';
import { icon } from './icons';
import { ancestorsOf, childrenOf, indexOf, isLocked, Row } from './rows';
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

/** What stands in a group without conditions; a thing that is dragged there lands in that very place. */
export function emptyHint(words: Words, rows: Row[], group: Row, over: Cargo | undefined): TemplateResult {
  const left = STEP + (group.level + 1) * STEP;
  const text = over ? say(words, over.node ? 'moveHere' : 'addHere', { group: group.name }) : say(words, 'emptyGroup');
  return html`<div class="node"
    >${group.level > 0 ? rails(rows, group) : nothing}<div
      class="nothing-here ${over ? 'slot over' : ''}"
      data-empty=${group.id}
      style="margin-left:${left}px"
    >${text}</div></div
  >`;
}

/** The lines of a group and those around it, where no row of its own draws them. */
function rails(rows: Row[], group: Row, last = false): TemplateResult {
  const up = [...ancestorsOf(rows, indexOf(rows, group.id)), group];
  return html`<span class="rails"
    >${up.map((g, k) => html`<i class="${g.quantifier ?? ''} ${last && g === group ? 'last' : ''}" style="left:${9 + STEP * k}px"></i>`)}</span
  >`;
}

/** The last line of a group below the root: a condition more. Keys and the group's menu do the same. */
export function addingInto(words: Words, rows: Row[], group: Row, add: (group: string) => void): TemplateResult {
  return html`<div class="node cols adding-into" data-into=${group.id} aria-hidden="true">
    ${rails(rows, group, true)}
    <div class="cell" style="--lvl:${group.level + 1}">
      <button
        tabindex="-1"
        data-testid=${'add-into-' + group.id}
        title=${say(words, 'addInto', { group: group.name })}
        @mousedown=${(e: Event) => e.preventDefault()}
        @click=${() => add(group.id)}
      >${icon('plus')}${say(words, 'addCondition')}</button>
    </div>
  </div>`;
}

/** The open groups below the root that end with this row, the innermost first. */
export function endingWith(rows: Row[], shown: Row[], row: Row, collapsed: ReadonlySet<string>): Row[] {
  const next = shown[shown.indexOf(row) + 1]?.level ?? 0;
  const up = [...ancestorsOf(rows, indexOf(rows, row.id)), row].reverse();
  return up.filter((g) => g.kind === 'group' && g.level > 0 && g.level >= next && !collapsed.has(g.id) && !isLocked(rows, indexOf(rows, g.id)));
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
