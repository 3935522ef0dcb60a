/** The value being edited. The server opens its editor next to the anchor, which lies over that value. */
export class EditAnchor {
  private at?: { node: string; key: string };

  constructor(private readonly canvas: HTMLElement) {}

  open(node: string, key: string) {
    this.at = { node, key };
  }

  /** Ends the editing; the node that was edited. */
  close(): string | undefined {
    const node = this.at?.node;
    this.at = undefined;
    return node;
  }

  /** The value of this node that is being edited. */
  keyOf(node: string): string | undefined {
    return this.at?.node === node ? this.at.key : undefined;
  }

  place(tree: HTMLElement) {
    const anchor = this.canvas.querySelector<HTMLElement>('.edit-anchor');
    if (!anchor || !this.at) return;
    const row = this.canvas.querySelector<HTMLElement>(`[data-node="${this.at.node}"]`);
    const token =
      row?.querySelector<HTMLElement>(`[data-key="${this.at.key}"]`) ??
      row?.querySelector<HTMLElement>('.term-name, .name') ??
      row?.querySelector<HTMLElement>('.tok, .cond');
    if (!token) return;
    const frame = tree.getBoundingClientRect();
    const box = token.getBoundingClientRect();
    anchor.style.left = `${box.left - frame.left}px`;
    anchor.style.top = `${box.top - frame.top + tree.scrollTop}px`;
    anchor.style.width = `${box.width}px`;
    anchor.style.height = `${box.height}px`;
  }
}
