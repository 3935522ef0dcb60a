/** Turns a design token such as `var(--fc-accent)` into the colour a canvas can paint, for the current colour scheme. */
export class TokenResolver {
  private readonly probe: HTMLElement;
  private readonly known = new Map<string, string>();

  constructor(root: ShadowRoot) {
    this.probe = document.createElement('span');
    this.probe.hidden = true;
    root.append(this.probe);
  }

  forget(): void {
    this.known.clear();
  }

  resolve(token: string): string {
    let colour = this.known.get(token);
    if (colour === undefined) {
      this.probe.style.color = token;
      colour = getComputedStyle(this.probe).color;
      this.known.set(token, colour);
    }
    return colour;
  }
}

export const isToken = (text: string): boolean => /^var\(--[\w-]+\)$/.test(text);
