/** More pixels than this and some browsers give an empty canvas. */
const MOST_PIXELS = 16e6;

/**
 * An SVG document as an image, `scale` pixels for each of its own.
 *
 * @throws where the browser refuses to draw it: a page whose policy allows no `data:` images
 */
export async function pngBlob(svg: string, width: number, height: number, scale = 2): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const factor = Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * factor);
  canvas.height = Math.round(height * factor);
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No image could be made.'))), 'image/png'),
  );
}
