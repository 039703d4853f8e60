/** What is drawn; scripts, links, foreign content, animation and titles stay behind. */
const DRAWN = /^(svg|g|path|circle|ellipse|rect|line|poly(line|gon)|text|tspan|defs|clipPath|pattern)$/;

/** Geometry and the language of words; everything else that an attribute could say is either style, which is resolved, or of no use in a file. */
const GEOMETRY =
  /^(d|id|lang|points|viewBox|transform|width|height|[xyr]|[xy][12]|[crd][xy]|(pattern|clipPath)[A-Z]\w*)$/;

const INHERITED =
  'fill fill-opacity fill-rule stroke stroke-opacity stroke-width stroke-dasharray stroke-linecap stroke-linejoin font-family font-size font-weight text-anchor dominant-baseline paint-order visibility'.split(
    ' ',
  );
const OWN = ['opacity', 'clip-path', 'vector-effect'];
const INITIAL = /^(1|none)$/;
/** Elsewhere text is the template's indentation. */
const WRITTEN = /^t(ext|span)$/;

/** Sets attributes of an element. */
export function set(target: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, String(value));
}

/** An SVG element that belongs to no page yet. */
export const element = (name: string): SVGElement => document.createElementNS('http://www.w3.org/2000/svg', name);

/**
 * A copy of a drawing that needs no style sheet: what the page's styles make of it is written into attributes.
 *
 * @param above the computed style of the parent, whose inherited properties need no repeating
 * @returns null for what is not drawn
 */
export function resolvedCopy(source: Element, above?: CSSStyleDeclaration): SVGElement | null {
  const style = getComputedStyle(source);
  if (!DRAWN.test(source.localName) || style.display === 'none') return null;
  const copy = element(source.localName);
  for (const { name, value } of source.attributes) if (GEOMETRY.test(name)) copy.setAttribute(name, value);
  for (const property of INHERITED.concat(OWN)) {
    const value = style.getPropertyValue(property);
    const implied = OWN.includes(property) ? INITIAL.test(value) : value === above?.getPropertyValue(property);
    if (!implied) copy.setAttribute(property, value);
  }
  for (const child of source.childNodes) {
    if (child instanceof Element) copy.append(resolvedCopy(child, style) ?? '');
    else if (child instanceof Text && WRITTEN.test(source.localName)) copy.append(child.data);
  }
  return copy;
}
