import type { OfficeProfile } from '../office'

/** What an office's papers about hazards may say. */
export interface HazardWording {
  /** The title of the notice. */
  readonly title: string
  /** 请……整改 or 责令……改正: the sentence that asks for it. */
  readonly demands: string
  readonly orders: boolean
}

const tells: HazardWording = {
  title: '安全隐患告知（整改提示）书',
  demands: '现将有关情况告知你单位，并督促你单位按下列要求整改：',
  orders: false,
}
const orders: HazardWording = {
  title: '责令限期整改通知书',
  demands: '现责令你单位在下列期限内按要求整改：',
  orders: true,
}

/** Whether this kind of office can hold delegated power at all (行政处罚法 第二十四条): a community never does. */
export const mayOrder = ({ kind }: Pick<OfficeProfile, 'kind'>): boolean => kind === 'subdistrict'

/** The wording of an office; `authorised` is what its director has declared, and counts for a subdistrict alone. */
export const hazardWording = (office: Pick<OfficeProfile, 'kind'>, authorised: boolean): HazardWording =>
  authorised && mayOrder(office) ? orders : tells
