import { Button } from 'antd'
import { useRef, useState } from 'react'
import { words } from '../messages'

/** Drop a file or choose one. It is read in the page: no path of this PC is ever asked for. */
export function FileStep({ onFile }: { onFile: (file: File) => void }) {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a place to drop on; the keyboard has the button inside
    <div
      className={over ? 'drop card over' : 'drop card'}
      onDragOver={(e) => {
        e.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(e) => {
        e.preventDefault()
        setOver(false)
        const file = e.dataTransfer.files[0]
        if (file) onFile(file)
      }}
    >
      <p className="big">{words.importing.drop}</p>
      <p className="quiet">{words.importing.or}</p>
      <Button type="primary" onClick={() => input.current?.click()}>
        {words.importing.choose}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv,.xls"
        aria-label={words.importing.choose}
        onChange={(e) => {
          const file = e.target.files?.[0]
          e.target.value = ''
          if (file) onFile(file)
        }}
      />
      <p className="quiet small">{words.importing.kinds}</p>
    </div>
  )
}
