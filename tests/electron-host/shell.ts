import { trace } from './trace.ts'

/** What the desktop would have opened; there is no desktop here. */
export const shell = {
  openPath(path: string): Promise<string> {
    trace.opened.push(path)
    return Promise.resolve('')
  },
  showItemInFolder(path: string): void {
    trace.opened.push(path)
  },
}
