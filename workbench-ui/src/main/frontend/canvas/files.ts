/** Text out of the page and into it. */

/** To the clipboard; where the page may not write there by itself, by way of a selection. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    const before = document.activeElement as HTMLElement | null;
    area.value = text;
    area.style.position = 'fixed';
    area.style.opacity = '0';
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
    before?.focus({ preventScroll: true });
  }
}

export function saveText(name: string, text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Lets somebody choose a file and reads it. */
export function chooseText(take: (text: string) => void) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json,.txt,text/plain';
  input.addEventListener('change', () => void input.files?.[0]?.text().then(take));
  input.click();
}
