import { ReactiveController, ReactiveControllerHost } from 'lit';

const TEXT = 'textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])';
const DIALOG = 'vaadin-dialog, vaadin-confirm-dialog';

/**
 * Undo and redo by keys anywhere on the page. Only a text field keeps its own undo, and a dialog keeps the page out:
 * elsewhere the browser would take back text that was typed in a field long left.
 */
export class Undoing implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly act: (type: 'undo' | 'redo') => void,
  ) {
    host.addController(this);
  }

  hostConnected() {
    document.addEventListener('keydown', this.pressed);
  }

  hostDisconnected() {
    document.removeEventListener('keydown', this.pressed);
  }

  private readonly pressed = (e: KeyboardEvent) => {
    if (!(e.ctrlKey || e.metaKey) || e.altKey) return;
    const key = e.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    if ((e.target as HTMLElement).closest?.(`${TEXT}, ${DIALOG}`)) return;
    e.preventDefault();
    this.act(key === 'y' || e.shiftKey ? 'redo' : 'undo');
  };
}
