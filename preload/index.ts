import { contextBridge, ipcRenderer } from 'electron'
import type { z } from 'zod'
import type { BridgeEvent, Reply } from '../bridge/call'
import { calls } from '../bridge/calls'
import type { WindowApi } from '../bridge/window-api'

/** Which field was filled in wrongly, and the first sentence to say about it. */
function invalid(error: z.ZodError): Reply<never> {
  const detail: Record<string, string> = {}
  for (const issue of error.issues) detail[issue.path.join('.')] ??= issue.message
  const [sentence] = Object.values(detail).filter((message) => /\p{Script=Han}/u.test(message))
  return { ok: false, code: 'invalid', sentence: sentence ?? '填写的内容不合要求，请检查后再试', detail }
}

const api: WindowApi = {
  async call(name, input, ticket) {
    const read = calls[name].input.safeParse(input)
    return read.success ? ipcRenderer.invoke('call', name, input, ticket) : invalid(read.error)
  },
  cancel: (ticket) => ipcRenderer.send('cancel', ticket),
  onEvent(listener) {
    const hear = (_event: unknown, event: BridgeEvent): void => listener(event)
    ipcRenderer.on('event', hear)
    return () => {
      ipcRenderer.off('event', hear)
    }
  },
}

contextBridge.exposeInMainWorld('jiefang', api)
