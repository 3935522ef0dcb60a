import { svg } from 'lit';

/** A decorative icon out of the shared sprite; whoever uses it alone names its button. */
export function icon(name: string, extra = '') {
  return svg`<svg class="i ${extra}" aria-hidden="true"><use href="facet/icons.svg#${name}"></use></svg>`;
}
