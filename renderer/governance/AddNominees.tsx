import { Button, Select } from 'antd'
import { useState } from 'react'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { useChoices } from '../kit/fields/ReferenceControl'
import { titleOf } from '../kit/titles'
import { useTyped } from '../kit/typed'
import { words } from '../messages'

const drawShop = ({ data }: { data: { label: string; hint: string } }) => (
  <>
    {data.label} <span className="quiet small">{data.hint}</span>
  </>
)

/** Finds shops by their names and puts several forward at once. */
export function AddNominees({ round }: { round: string }) {
  const { say, fail } = useNotices()
  const [open, setOpen] = useState(false)
  const [picked, setPicked] = useState<string[]>([])
  const typed = useTyped('')
  const found = useChoices('shop', typed.settled, open).data ?? []
  const add = async (): Promise<void> => {
    try {
      const { added, known } = await call('governance.nominate', { round, shops: picked })
      setPicked([])
      say(words.governance.added(added, known))
    } catch (error) {
      fail(error)
    }
  }
  return (
    <>
      <span className="pick" onCompositionStart={typed.composing} onCompositionEnd={typed.composed}>
        <Select<string[], { value: string; label: string; hint: string }>
          mode="multiple"
          aria-label={words.governance.pickShops}
          placeholder={words.governance.pickShops}
          value={picked}
          onChange={(next) => {
            setPicked(next)
            typed.put('')
          }}
          onOpenChange={setOpen}
          options={found.map((c) => ({ value: c.id, label: c.title, hint: c.hint }))}
          optionRender={drawShop}
          labelRender={({ value }) => titleOf(String(value))}
          showSearch={{ filterOption: false, onSearch: typed.type, searchValue: typed.text }}
        />
      </span>
      <Button onClick={() => void add()} disabled={picked.length === 0}>
        {words.governance.addNominees}
      </Button>
    </>
  )
}
