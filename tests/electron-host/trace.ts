/** What the operating system would have seen or shown; tests read it with app.evaluate(). */
export const trace: { prints: object[]; blocked: string[]; dialogs: object[]; opened: string[] } = {
  prints: [],
  blocked: [],
  dialogs: [],
  opened: [],
}

declare global {
  var electronHost: typeof trace
}
globalThis.electronHost = trace
