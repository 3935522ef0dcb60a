/** Tells the server what was done, numbered: an answer that knows less than the last action is an old one. */
export class Outbox {
  private sent = 0;

  constructor(private readonly from: HTMLElement) {}

  send(type: string, detail: Record<string, unknown>) {
    this.sent++;
    const action = new CustomEvent('canvas-action', { detail: { ...detail, type, seq: this.sent } });
    beforeTheFrame(() => this.from.dispatchEvent(action));
  }

  /** Whether an answer does not know the last action yet. */
  isAhead(ack: number): boolean {
    return ack < this.sent;
  }
}

/**
 * Vaadin's client sends by a timer of a millisecond, and after a press browsers let timers wait until the next frame is
 * drawn. The server can be at work meanwhile: what such a timer would do is done as soon as the press is dealt with.
 */
function beforeTheFrame(act: () => void) {
  const { setTimeout } = window;
  const soon = (run: TimerHandler, wait = 0, ...given: unknown[]): number => {
    if (typeof run !== 'function' || wait > 1) return setTimeout.call(window, run, wait, ...given);
    queueMicrotask(() => run(...given));
    return 0;
  };
  window.setTimeout = soon as typeof window.setTimeout;
  try {
    act();
  } finally {
    window.setTimeout = setTimeout;
  }
}
