import type { CSSResult } from 'lit';

/**
 * Gives a shadow root its style sheets anew, made by the window that it is in: a document has sheets of its own, and an
 * element that moves into another one loses those that it had.
 */
export function dress(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const { defaultView } = root.ownerDocument;
  if (!defaultView) return;
  root.adoptedStyleSheets = styles.map(({ cssText }) => {
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
