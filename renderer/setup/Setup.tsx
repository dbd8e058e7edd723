export function Setup(_: { onDone: () => Promise<void> }) {
  return null
}
