export function ImportPage(_: { register: string }) {
  return null
}
