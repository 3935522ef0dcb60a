import { ReactiveController, ReactiveControllerHost } from 'lit';
import { copyText } from './files';

/** What comes from the clipboard and goes to it while the tree has the focus. */
export class Clipboard implements ReactiveController {
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

  put(text: string): Promise<void> {
    return copyText(text);
  }

  /** A field within the canvas takes what is pasted into it by itself. */
  private readonly pasted = (e: ClipboardEvent) => {
    const at = document.activeElement as HTMLElement | null;
    const text = e.clipboardData?.getData('text/plain') ?? '';
    if (!text.trim() || !this.host.contains(at) || at?.closest('input, textarea')) return;
    if (this.take(text)) e.preventDefault();
  };
}
