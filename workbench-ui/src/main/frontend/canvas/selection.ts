import { ReactiveController, ReactiveControllerHost } from 'lit';
import { indexOf, Row } from './rows';

/**
 * Which rows are picked, and which of them has the focus. A row gets the focus of the page after the next drawing, when
 * it is there for certain.
 */
export class Selection implements ReactiveController {
  focusedId = '';
  ids: string[] = [];

  private wantsFocus = false;
  private hadFocus = false;
  private revealed = '';

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostUpdate() {
    this.hadFocus = document.activeElement?.getAttribute('role') === 'treeitem' && this.host.contains(document.activeElement);
  }

  /** A row that is drawn at another place loses the focus of the page; it gets it back. */
  hostUpdated() {
    if (this.hadFocus && document.activeElement === document.body) this.wantsFocus = true;
    if (!this.wantsFocus) return;
    this.wantsFocus = false;
    const row = this.host.querySelector<HTMLElement>(`[data-node="${this.focusedId}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }

  /** Picks one row alone; the focus of the page stays where it is. */
  pick(id: string) {
    this.focusedId = id;
    this.ids = [id];
    this.host.requestUpdate();
  }

  /** Picks one row alone and gives it the focus. */
  focus(id: string) {
    this.pick(id);
    this.giveFocus();
  }

  /** Picks one row more and gives it the focus. */
  extend(id: string) {
    this.ids = [...this.ids.filter((other) => other !== id), id];
    this.focusedId = id;
    this.giveFocus();
  }

  /** The row in focus gets the focus of the page, too. */
  giveFocus() {
    this.wantsFocus = true;
    this.host.requestUpdate();
  }

  /** The focus stays where it is for now: something else takes it. */
  keepFocus() {
    this.wantsFocus = false;
  }

  /** Focuses a row that the server made, once. */
  reveal(id: string) {
    if (id && id !== this.revealed) this.focus(id);
    this.revealed = id;
  }

  /** A row that the server is going to reveal has the focus already, or must not take it. */
  knowRevealed(id: string) {
    this.revealed = id;
  }

  /** Other rows are drawn: when the one in focus is gone, the one in its place has the focus. */
  follow(before: Row[], rows: Row[]) {
    const place = indexOf(before, this.focusedId);
    if (indexOf(rows, this.focusedId) < 0) {
      this.focusedId = rows[Math.min(Math.max(place, 0), rows.length - 1)]?.id ?? '';
      this.wantsFocus ||= place >= 0 && this.host.contains(document.activeElement);
    }
    this.ids = this.ids.filter((id) => indexOf(rows, id) >= 0);
  }
}
