import { Popover } from 'antd'
import { useState, type ReactNode } from 'react'

/** A chip at the end of the row of filters, and the menu that it opens. */
export function ChipMenu({
  label,
  title,
  children,
}: {
  label: string
  /** What the menu is called. */
  title: string
  children: (close: () => void) => ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      open={isOpen}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <div className="menu" role="dialog" aria-label={title}>
          {children(() => setOpen(false))}
        </div>
      }
    >
      <button type="button" className="chip" aria-haspopup="dialog" aria-expanded={isOpen}>
        {label}
      </button>
    </Popover>
  )
}
