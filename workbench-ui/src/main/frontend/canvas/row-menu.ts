import { nothing, ReactiveController, ReactiveControllerHost, TemplateResult, html } from 'lit';
import { menuView } from './menu-view';
import { indexOf, Row } from './rows';
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
  send(type: string, detail: Record<string, unknown>): void;
}

const WIDTH = 232;
const HEIGHT = 370;

/** The menu of a row: opens beside its button, closes on a choice, Escape or a press elsewhere. */
export class RowMenu implements ReactiveController {
  private at?: { node: string; x: number; y: number };

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
    const box = button.getBoundingClientRect();
    this.at = {
      node,
      x: Math.min(box.left, window.innerWidth - WIDTH),
      y: Math.min(box.bottom + 4, window.innerHeight - HEIGHT),
    };
    this.host.focusRow(node);
    this.host.stayFocused();
    void this.host.updateComplete.then(() => this.host.querySelector<HTMLElement>('.rowmenu [role=menuitem]')?.focus());
  }

  view(): TemplateResult | typeof nothing {
    const row = this.at && this.host.rows[indexOf(this.host.rows, this.at.node)];
    if (!row || !this.at) return nothing;
    return html`<div class="rowmenu-at" style="left:${this.at.x}px;top:${this.at.y}px">${menuView(
      row, this.host.words, (type) => this.picked(row, type), () => this.close(true),
    )}</div>`;
  }

  private picked(row: Row, type: string) {
    const chosen = this.host.selection.includes(row.id) ? this.host.selection : [row.id];
    this.close(true);
    if (type === 'rename') this.host.beginRename(row.id);
    else if (type === 'edit') this.host.beginEdit(row.id);
    else if (type === 'ungroup' || type.startsWith('keep-')) this.host.send(type, { node: row.id });
    else this.host.send(type, { nodes: chosen });
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
