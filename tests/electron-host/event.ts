/** Electron's event object: preventDefault() and whatever fields the event carries. */
export class HostEvent {
  defaultPrevented = false
  constructor(fields: object = {}) {
    Object.assign(this, fields)
  }
  preventDefault(): void {
    this.defaultPrevented = true
  }
}

/** What the stand-in does not do is loud, so that no test passes on a part that is missing. */
export const notSupported = (what: string): never => {
  throw new Error(`electron host: ${what} is not supported by the test host`)
}
