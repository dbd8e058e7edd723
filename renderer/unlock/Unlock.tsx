export function Unlock(_: { office: string; people: { id: string; name: string }[] }) {
  return null
}
