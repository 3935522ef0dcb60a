import { ReactiveController, ReactiveControllerHost } from 'lit';

/** What comes from the clipboard while the tree has the focus. */
export class Pasting implements ReactiveController {
  /** @param take what becomes of a text that is pasted; false when the canvas takes none */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly take: (text: string) => boolean,
  ) {
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('paste', this.pasted);
  }

  hostDisconnected() {
    document.removeEventListener('paste', this.pasted);
  }

  /** A field within the canvas takes what is pasted into it by itself. */
  private readonly pasted = (e: ClipboardEvent) => {
    const at = document.activeElement as HTMLElement | null;
    const text = e.clipboardData?.getData('text/plain') ?? '';
    if (!text.trim() || !this.host.contains(at) || at?.closest('input, textarea')) return;
    if (this.take(text)) e.preventDefault();
  };
}
