/**
 * An item of a menu is not one of a list: whether it is selected is nothing it may say (WAI-ARIA), yet Vaadin's says
 * so, because its items are those of list boxes too.
 */
void customElements.whenDefined('vaadin-context-menu-item').then((item) => {
  item.prototype.setAttribute = function (this: HTMLElement, name: string, value: string) {
    if (name !== 'aria-selected') Element.prototype.setAttribute.call(this, name, value);
  };
});
