import { Tabs } from 'antd'
import { z } from 'zod'
import { WordingSetting } from '../hazards'
import { CommitteeSettings } from '../mediation'
import { mayManagePeople } from '../../records/roles'
import { useMay } from '../app/office'
import { keys, queryClient } from '../bridge/queries'
import { words } from '../messages'
import { About } from './About'
import { AccountEvents } from './AccountEvents'
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
        // What was done in the other tabs stands in the log of accounts.
        onChange={(key) => key === 'people' && void queryClient.invalidateQueries({ queryKey: keys.people })}
        items={[
          { key: 'mine', label: tabs.mine, children: <Mine /> },
          {
            key: 'office',
            label: tabs.office,
            children: (
              <>
                <OfficeSettings />
                <WordingSetting />
                <CommitteeSettings />
              </>
            ),
          },
          {
            key: 'people',
            label: tabs.people,
            children: (
              <>
                <People />
                {mayManage && <AccountEvents />}
              </>
            ),
          },
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
