import { trace } from './trace.ts'

const optionsOf = (args: any[]): object =>
  (args[0] && typeof args[0].webContents === 'object' ? args[1] : args[0]) ?? {}

/** A box that nobody answers would hang the test: it is an error here. Tests put their answer in the method's place. */
const unanswered =
  (kind: string) =>
  (...args: any[]): Promise<any> => {
    const options = optionsOf(args)
    trace.dialogs.push({ kind, ...options })
    const asked = JSON.stringify(options)
    return Promise.reject(new Error(`electron host: ${kind} was called and the test gave it no answer: ${asked}`))
  }

export const dialog = {
  showOpenDialog: unanswered('showOpenDialog'),
  showSaveDialog: unanswered('showSaveDialog'),
  showMessageBox: unanswered('showMessageBox'),
  showErrorBox(title: string, content: string): void {
    trace.dialogs.push({ kind: 'showErrorBox', title, content })
    console.error(`[error box] ${title}\n${content}`)
  },
}
