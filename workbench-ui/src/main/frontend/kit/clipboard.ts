/** Puts text on the clipboard and tells whether it is there now; by way of a selection where the page may not write by itself. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** What pages do that were not opened by https. */
function copySelected(text: string): boolean {
  const area = document.createElement('textarea');
  const before = document.activeElement as HTMLElement | null;
  area.value = text;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  before?.focus({ preventScroll: true });
  return done;
}

/** The server calls it. */
Object.assign(window, { facetCopy: copyText });
