export function PaperPage(_: { id: string }) {
  return null
}
