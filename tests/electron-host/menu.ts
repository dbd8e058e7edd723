import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { HostEvent } from './event.ts'

export class MenuItem {
  [key: string]: any
  constructor(options: any) {
    const type = options.submenu ? 'submenu' : 'normal'
    Object.assign(this, { enabled: true, visible: true, checked: false, type, label: '' }, options)
    if (Array.isArray(options.submenu)) this['submenu'] = Menu.buildFromTemplate(options.submenu)
    this['click'] = (...args: any[]): void => {
      if (!this['enabled']) return
      if (options.role === 'quit') app.quit()
      options.click?.(this, args[1], args[0] ?? new HostEvent())
    }
  }
}

/** A menu without a look: roles do nothing but quit. */
export class Menu extends EventEmitter {
  static #ofApp: Menu | null = null
  items: MenuItem[] = []
  static buildFromTemplate(template: any[]): Menu {
    const menu = new Menu()
    for (const options of template) menu.append(options instanceof MenuItem ? options : new MenuItem(options))
    return menu
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#ofApp = menu
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#ofApp
  }
  append(item: MenuItem): void {
    this.items.push(item)
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      if (item['id'] === id) return item
      const found = item['submenu']?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
  popup(): void {}
}
