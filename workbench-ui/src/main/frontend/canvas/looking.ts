import { ReactiveController, ReactiveControllerHost } from 'lit';
import { Term } from './palette-terms';
import { Detail } from './term-view';

const LOOK_AFTER = 300;
/** Long enough to come from the row over to what is shown beside it. */
const STAYS = 150;

/** Which term is looked at, by pointer or focus, and what is known of each. */
export class Looking implements ReactiveController {
  /** The row being looked at; its area is part of the key, since a shortcut shows the same term twice. */
  private key = '';
  /** Where what is known stands: beside the row, and within the window. */
  private place = '';
  private opening = 0;
  private closing = 0;
  private readonly details = new Map<string, Detail>();
  /** The terms of which less was told than there is to tell: they are asked for again. */
  private readonly halfTold = new Set<string>();

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly ask: (term: string) => void,
  ) {
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('keydown', this.escaped);
  }

  hostDisconnected() {
    document.removeEventListener('keydown', this.escaped);
    this.stop();
  }

  /** Where it is shown what is known of the term in this row; nothing while it isn't. */
  at(key: string, term: Term): string | undefined {
    return this.key === key && this.details.has(term.id) ? this.place : undefined;
  }

  of(term: Term): Detail | undefined {
    return this.details.get(term.id);
  }

  enter(key: string, term: Term, row: HTMLElement) {
    window.clearTimeout(this.opening);
    if (this.key === key) window.clearTimeout(this.closing);
    else this.opening = window.setTimeout(() => this.look(key, term, row), LOOK_AFTER);
  }

  leave() {
    this.stop();
    if (this.key) this.closing = window.setTimeout(() => this.hide(), STAYS);
  }

  /** Whether something was open. */
  close(): boolean {
    window.clearTimeout(this.opening);
    return this.hide();
  }

  /** As closing, but a look that is about to begin still does. */
  hide(): boolean {
    window.clearTimeout(this.closing);
    const open = !!this.key;
    this.key = '';
    if (open) this.host.requestUpdate();
    return open;
  }

  known(term: string, detail: Detail) {
    this.details.set(term, detail);
    this.host.requestUpdate();
  }

  failed(term: string, instead: Detail) {
    this.halfTold.add(term);
    this.known(term, instead);
  }

  forget() {
    this.details.clear();
  }

  private look(key: string, term: Term, row: HTMLElement) {
    if (document.body.classList.contains('facet-dragging')) return;
    this.stop();
    this.key = key;
    this.place = beside(row);
    if (this.halfTold.delete(term.id)) this.details.delete(term.id);
    if (!this.details.has(term.id)) this.ask(term.id);
    this.host.requestUpdate();
  }

  private stop() {
    window.clearTimeout(this.opening);
    window.clearTimeout(this.closing);
  }

  private readonly escaped = (e: KeyboardEvent) => {
    if (e.key === 'Escape') this.close();
  };
}

/** Right of the list; it grows downwards from the row in the upper half of the window, upwards in the lower. */
function beside(row: HTMLElement): string {
  const box = row.getBoundingClientRect();
  const right = (row.closest('.pal') ?? row).getBoundingClientRect().right;
  const upper = box.top < window.innerHeight / 2;
  const height = upper ? `top:${box.top}px` : `bottom:${window.innerHeight - box.bottom}px`;
  return `left:${right}px;${height}`;
}
