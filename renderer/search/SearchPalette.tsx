export function SearchPalette(_: { onClose: () => void }) {
  return null
}
