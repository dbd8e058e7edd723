import { useQuery } from '@tanstack/react-query'
import { Button, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { dayOf } from '../../records/kit/dates'
import { difficulties, keepingPeriods } from '../../records/mediation/case-options'
import { caseNumber } from '../../records/mediation/case-workflow'
import { mediationCase } from '../../records/mediation/mediation-case'
import { mediationSettings, type MediationSettings } from '../../records/mediation/mediation-settings'
import { mayManagePeople } from '../../records/roles'
import { useMay } from '../app/office'
import { useNotices } from '../app/notices'
import { call } from '../bridge/call'
import { queryClient } from '../bridge/queries'
import { Labelled } from '../forms/Labelled'
import { words } from '../messages'
import { Accounts } from './Accounts'

const settingsKey = ['mediation.settings'] as const

/** What the mediation committee settles for itself: its name, how it numbers, how long it keeps; and whose account is whose. */
export function CommitteeSettings() {
  const read = useQuery({ queryKey: settingsKey, queryFn: () => call('mediation.settings') }).data
  const mayManage = useMay(mayManagePeople)
  if (!read) return null
  return (
    <section className="card" aria-label={words.mediation.settingsTitle}>
      <h2>{words.mediation.settingsTitle}</h2>
      {mayManage ? (
        <>
          <SettingsForm read={read} />
          <Accounts />
        </>
      ) : (
        <p>
          {read.committee}，{read.numberFormat} <span className="quiet small">{words.mediation.settingsReader}</span>
        </p>
      )}
    </section>
  )
}

function SettingsForm({ read }: { read: MediationSettings }) {
  const { say, fail } = useNotices()
  const [typed, setTyped] = useState(read)
  const [faults, setFaults] = useState<Partial<Record<keyof MediationSettings, string>>>({})
  const type = (part: Partial<MediationSettings>) => setTyped((was) => ({ ...was, ...part }))
  const save = async () => {
    const judged = mediationSettings.safeParse(typed)
    const issues = judged.success ? [] : judged.error.issues
    setFaults(Object.fromEntries(issues.map((issue) => [String(issue.path[0]), issue.message])))
    if (!judged.success) return
    await call('mediation.setSettings', judged.data)
    say(words.mediation.settingsSaved)
    await queryClient.invalidateQueries({ queryKey: settingsKey })
  }
  const [year] = useState(() => Number(dayOf(new Date()).slice(0, 4)))
  const sample = caseNumber(year, 1, typed.numberFormat)
  const texts = [
    { key: 'committee', help: undefined },
    { key: 'numberFormat', help: words.mediation.numberHelp(sample) },
    { key: 'court', help: undefined },
  ] as const
  return (
    <>
      {texts.map(({ key, help }) => (
        <Labelled key={key} label={words.mediation[key]} error={faults[key]} help={help}>
          {(control) => (
            <Input {...control} value={typed[key]} maxLength={60} onChange={(e) => type({ [key]: e.target.value })} />
          )}
        </Labelled>
      ))}
      <Labelled label={words.mediation.keepFor}>
        {(control) => (
          <Select
            {...control}
            value={typed.keepFor}
            options={keepingPeriods.map(({ code, label }) => ({ value: code, label }))}
            onChange={(keepFor) => type({ keepFor })}
          />
        )}
      </Labelled>
      {difficulties.map(({ code, label }) => (
        <Labelled key={code} label={words.mediation.subsidy(label)}>
          {(control) => (
            <InputNumber
              {...control}
              value={(typed.subsidy[code] ?? 0) / 100}
              min={0}
              precision={2}
              suffix={mediationCase.fields.amount.unit}
              onChange={(yuan) => type({ subsidy: { ...typed.subsidy, [code]: Math.round((yuan ?? 0) * 100) } })}
            />
          )}
        </Labelled>
      ))}
      <Button onClick={() => void save().catch(fail)}>{words.mediation.save}</Button>
    </>
  )
}
