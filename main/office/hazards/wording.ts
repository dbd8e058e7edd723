import { readSetting } from '../../../db/settings'
import { hazardWording, type HazardWording } from '../../../records/checks/hazard-wording'
import type { OfficeContext } from '../context'

/** Whether the director has declared that the office may order (行政处罚法 第二十四条). */
export const wordingSetting = 'hazardOrders'

/** The wording of this office's papers about hazards; a community tells and urges, whatever is stored. */
export const wordingOf = async ({ file, profile }: OfficeContext): Promise<HazardWording> =>
  hazardWording(profile, (await readSetting<boolean>(file.read, wordingSetting)) ?? false)
