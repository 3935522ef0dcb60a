import { html, nothing, TemplateResult } from 'lit';
import { icon } from './icons';
import { Row } from './rows';
import { say, Words } from './words';

/** A segment to begin with: what it finds, and when that is of use. */
export type Start = { id: string; name: string; why: string; icon: string };

const SEEN = 'facet.hints';

/** Shown on an empty canvas: segments that somebody often starts from. */
export function startsView(words: Words, starts: Start[], begin: (id: string) => void): TemplateResult | typeof nothing {
  if (!starts.length) return nothing;
  return html`<section class="starts" aria-label=${say(words, 'startsTitle')}>
    <h2 class="t13">${say(words, 'startsTitle')}</h2>
    <p class="t12 s3">${say(words, 'startsWords')}</p>
    <div class="starts-list">
      ${starts.map(
        (s) =>
          html`<button class="start" data-testid=${'start-' + s.id} @click=${() => begin(s.id)}
            >${icon(s.icon)}<span><b>${s.name}</b><span class="t12 s2">${s.why}</span></span></button
          >`,
      )}
    </div>
  </section>`;
}

/** Which hint fits the tree as it is; none once all have been put away. */
export function hintFor(rows: Row[]): string | undefined {
  const conditions = rows.filter((r) => r.kind === 'condition').length;
  const hint = conditions === 0 ? undefined : conditions === 1 ? 'hintValue' : conditions < 5 ? 'hintGroup' : undefined;
  return hint && !seen().includes(hint) ? hint : undefined;
}

export function hintView(words: Words, rows: Row[], changed: () => void): TemplateResult | typeof nothing {
  const hint = hintFor(rows);
  if (!hint) return nothing;
  const put = () => {
    localStorage.setItem(SEEN, [...seen(), hint].join(','));
    changed();
  };
  return html`<div class="hint t12" data-testid=${hint}
    >${icon('info')}<span>${say(words, hint)}</span
    ><button class="btn quiet s icon" aria-label=${say(words, 'hintAway')} title=${say(words, 'hintAway')} @click=${put}>${icon('x')}</button></div
  >`;
}

function seen(): string[] {
  return (localStorage.getItem(SEEN) ?? '').split(',').filter((s) => s);
}
