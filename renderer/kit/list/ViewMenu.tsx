import { Button, Input } from 'antd'
import { useState } from 'react'
import type { AnyRegister } from '../../../records/kit/register'
import { useOffice, useSetPreferences } from '../../app/office'
import { words } from '../../messages'
import { learnTitles } from '../titles'
import { ChipMenu } from './ChipMenu'
import { listView, plainView, type ListView } from './view'

/** Saved views: a name for what the list shows now, to come back to with two clicks. */
export function ViewMenu({
  register,
  view,
  onView,
}: {
  register: AnyRegister
  view: ListView
  onView: (next: ListView) => void
}) {
  const { views } = useOffice().preferences
  const setPreferences = useSetPreferences()
  const [name, setName] = useState('')
  const saved = views[register.id] ?? []
  const put = (next: typeof saved) => setPreferences({ views: { ...views, [register.id]: next } })
  const go = (next: ListView, close: () => void) => {
    learnTitles(next.titles)
    onView(next)
    close()
  }
  const current = saved.find((s) => JSON.stringify(listView.safeParse(s.view).data) === JSON.stringify(view))
  return (
    <ChipMenu label={words.kit.view(current?.name)} title={words.kit.viewsOf(register.label)}>
      {(close) => (
        <>
          <button type="button" className="bare" onClick={() => go(plainView(register), close)}>
            {words.kit.everything}
          </button>
          {saved.map((s) => {
            const parsed = listView.safeParse(s.view)
            return (
              <div key={s.name} className="row">
                <button
                  type="button"
                  className="bare sp"
                  disabled={!parsed.success}
                  onClick={() => parsed.success && go(parsed.data, close)}
                >
                  {s.name}
                </button>
                <button
                  type="button"
                  className="bare cross"
                  aria-label={words.kit.dropView(s.name)}
                  onClick={() => put(saved.filter((other) => other !== s))}
                >
                  ×
                </button>
              </div>
            )
          })}
          <form
            className="row"
            onSubmit={(event) => {
              event.preventDefault()
              const called = name.trim()
              if (!called) return
              put([...saved.filter((s) => s.name !== called), { name: called, view }])
              setName('')
              close()
            }}
          >
            <Input
              value={name}
              maxLength={30}
              onChange={(event) => setName(event.target.value)}
              placeholder={words.kit.viewName}
              aria-label={words.kit.viewName}
            />
            <Button htmlType="submit">{words.kit.keepView}</Button>
          </form>
        </>
      )}
    </ChipMenu>
  )
}
