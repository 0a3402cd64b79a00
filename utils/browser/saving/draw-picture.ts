const QUALITY = 0.82;

/** Draws a picture at another size. @returns a data address */
export async function redraw(picture: ImageBitmap | HTMLImageElement, scale: number): Promise<string> {
  const [width, height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return toDataAddress(await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY }));
}

export function toDataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:([\w/.+-]+)[^,]*;base64,/, 'data:$1;base64,'));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
