import { readSetting, writeSetting } from '../../../db/settings'
import { caseSeries } from '../../../records/mediation/case-workflow'
import { defaultMediationSettings, type MediationSettings } from '../../../records/mediation/mediation-settings'
import type { OfficeContext } from '../context'
import { numberFormat } from '../records/workflow'

const setting = 'mediation'

/** What the committee has settled, with the defaults for what it has not. */
export async function settingsOf({
  file,
  profile,
}: Pick<OfficeContext, 'file' | 'profile'>): Promise<MediationSettings> {
  const own = (await readSetting<Partial<MediationSettings>>(file.read, setting)) ?? {}
  return { ...defaultMediationSettings(profile), ...own }
}

/** Keeps what the committee settles; the format of its numbers where numbers are taken. */
export async function keepSettings({ file }: OfficeContext, settings: MediationSettings): Promise<void> {
  await file.keep(async (trx) => {
    await writeSetting(trx, setting, settings)
    await writeSetting(trx, numberFormat(caseSeries), settings.numberFormat)
  })
}
