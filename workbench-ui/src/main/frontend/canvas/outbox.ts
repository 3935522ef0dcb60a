/** Tells the server what was done, numbered: an answer that knows less than the last action is an old one. */
export class Outbox {
  private sent = 0;

  constructor(private readonly from: HTMLElement) {}

  send(type: string, detail: Record<string, unknown>) {
    this.sent++;
    this.from.dispatchEvent(new CustomEvent('canvas-action', { detail: { ...detail, type, seq: this.sent } }));
  }

  /** Whether an answer does not know the last action yet. */
  isAhead(ack: number): boolean {
    return ack < this.sent;
  }
}
