/** Longest edge of a kept picture, in pixels: enough for a sheet of A4, a tenth of what a telephone makes. */
const longestEdge = 1600
const quality = 0.85

const drawn = new Set(['image/jpeg', 'image/png', 'image/webp'])

/**
 * A picture in the size that an office needs, upright and without what a camera writes into it (place, time, device). What is
 * no picture, and a small screenshot, comes back as it is.
 */
export async function shrink(file: File): Promise<File> {
  if (!drawn.has(file.type)) return file
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!picture) return file // the office says what is wrong with it
  const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height))
  if (scale === 1 && file.type !== 'image/jpeg') return file
  const [width, height] = [picture.width, picture.height].map((edge) => Math.max(1, Math.round(edge * scale)))
  const canvas = new OffscreenCanvas(width!, height!)
  const paper = canvas.getContext('2d')!
  paper.fillStyle = 'white' // JPEG knows no transparency
  paper.fillRect(0, 0, width!, height!)
  paper.imageSmoothingQuality = 'high'
  paper.drawImage(picture, 0, 0, width!, height!)
  picture.close()
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  return new File([blob], `${file.name.replace(/\.[^.]*$/, '')}.jpg`, { type: blob.type })
}
