/** Registers a tag once: a second copy of the library on a page leaves the first one in place. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
