import { Tabs } from 'antd'
import { z } from 'zod'
import { mayManagePeople } from '../../records/roles'
import { useMay } from '../app/office'
import { words } from '../messages'
import { About } from './About'
import { Backups } from './Backups'
import { Mine } from './Mine'
import { OfficeSettings } from './OfficeSettings'
import { People } from './People'
import { RecoveryRenewal } from './RecoveryRenewal'
import './settings.css'

export const settingsTab = z.enum(['mine', 'office', 'people', 'keeping', 'about'])

/** @param tab the one to begin with */
export function SettingsPage({ tab = 'mine' }: { tab?: z.infer<typeof settingsTab> | undefined }) {
  const mayManage = useMay(mayManagePeople)
  const { tabs } = words.settings
  return (
    <>
      <h1>{words.settings.title}</h1>
      <Tabs
        className="settings"
        defaultActiveKey={tab}
        items={[
          { key: 'mine', label: tabs.mine, children: <Mine /> },
          { key: 'office', label: tabs.office, children: <OfficeSettings /> },
          { key: 'people', label: tabs.people, children: <People /> },
          {
            key: 'keeping',
            label: tabs.keeping,
            children: (
              <>
                <Backups />
                {mayManage && <RecoveryRenewal />}
              </>
            ),
          },
          { key: 'about', label: tabs.about, children: <About /> },
        ]}
      />
    </>
  )
}
