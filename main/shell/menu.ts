import { Menu, type WebContents } from 'electron'

/** The application menu: never shown, but it carries the editing keys on every system. */
export function setMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '编辑',
        submenu: [
          { role: 'undo', label: '撤销' },
          { role: 'redo', label: '重做' },
          { type: 'separator' },
          { role: 'cut', label: '剪切' },
          { role: 'copy', label: '复制' },
          { role: 'paste', label: '粘贴' },
          { role: 'selectAll', label: '全选' },
        ],
      },
      { label: '窗口', submenu: [{ id: 'quit', role: 'quit', label: '退出' }] },
    ]),
  )
}

/** The right mouse button offers what can be done with the text under it. */
export function offerTextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && !selectionText) return
    Menu.buildFromTemplate([
      { role: 'cut', label: '剪切', visible: isEditable, enabled: editFlags.canCut },
      { role: 'copy', label: '复制', enabled: editFlags.canCopy },
      { role: 'paste', label: '粘贴', visible: isEditable, enabled: editFlags.canPaste },
      { role: 'selectAll', label: '全选' },
    ]).popup()
  })
}
