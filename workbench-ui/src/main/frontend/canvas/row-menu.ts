import { nothing, ReactiveController, ReactiveControllerHost, TemplateResult, html } from 'lit';
import { entriesFor, menuView } from './menu-view';
import { childrenOf, indexOf, Row } from './rows';
import { Words } from './words';

/** What the menu needs of the canvas. */
export interface MenuHost extends ReactiveControllerHost, HTMLElement {
  readonly rows: Row[];
  readonly words: Words;
  readonly selection: string[];
  readonly updateComplete: Promise<boolean>;
  focusRow(id: string): void;
  stayFocused(): void;
  beginRename(id: string): void;
  beginEdit(id: string): void;
  search(adding: boolean): void;
  send(type: string, detail: Record<string, unknown>): void;
}

const ENTRY = 30;
const FRAME = 10;
const GAP = 4;

/** The menu of a row: opens below its button or above it, closes on a choice, Escape or a press elsewhere. */
export class RowMenu implements ReactiveController {
  private at?: { node: string; place: string };

  constructor(private readonly host: MenuHost) {
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('pointerdown', this.outside);
  }

  hostDisconnected() {
    document.removeEventListener('pointerdown', this.outside);
  }

  open(node: string, button: HTMLElement) {
    const row = this.host.rows[indexOf(this.host.rows, node)];
    this.at = { node, place: near(button.getBoundingClientRect(), entriesFor(row).length * ENTRY + FRAME) };
    this.host.focusRow(node);
    this.host.stayFocused();
    void this.host.updateComplete.then(() => this.host.querySelector<HTMLElement>('.rowmenu [role=menuitem]')?.focus());
  }

  view(): TemplateResult | typeof nothing {
    const row = this.at && this.host.rows[indexOf(this.host.rows, this.at.node)];
    if (!row || !this.at) return nothing;
    return html`<div class="rowmenu-at" style=${this.at.place}>${menuView(
      row, this.host.words, (type) => this.picked(row, type), () => this.close(true),
    )}</div>`;
  }

  private picked(row: Row, type: string) {
    const chosen = this.host.selection.includes(row.id) ? this.host.selection : [row.id];
    this.close(true);
    if (type === 'rename') this.host.beginRename(row.id);
    else if (type === 'edit') this.host.beginEdit(row.id);
    else if (type === 'add') this.add();
    else if (type === 'add-group') this.host.send(type, { parent: row.id, index: childrenOf(this.host.rows, indexOf(this.host.rows, row.id)).length });
    else if (type === 'ungroup' || type.startsWith('keep-')) this.host.send(type, { node: row.id });
    else this.host.send(type, { nodes: chosen });
  }

  private add() {
    this.host.stayFocused();
    this.host.search(true);
  }

  private close(refocus = false) {
    const node = this.at?.node;
    this.at = undefined;
    if (refocus && node) this.host.focusRow(node);
    this.host.requestUpdate();
  }

  private readonly outside = (e: Event) => {
    if (this.at && !(e.target as HTMLElement).closest('.rowmenu')) this.close();
  };
}

/** Its right edge under that of the button; above the button where there is more room. */
function near(button: DOMRect, height: number): string {
  const below = window.innerHeight - button.bottom - GAP;
  const right = `right:${window.innerWidth - button.right}px`;
  return below >= height || below >= button.top
    ? `${right};top:${button.bottom + GAP}px`
    : `${right};bottom:${window.innerHeight - button.top + GAP}px`;
}
