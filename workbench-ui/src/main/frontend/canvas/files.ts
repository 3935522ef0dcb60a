/** Text out of the page and into it. */

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
