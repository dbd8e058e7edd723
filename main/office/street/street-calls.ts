import { streetSection } from '../../../records/street/street-section'
import type { Handlers } from '../context'
import { mustRead } from '../records/selection'
import { readStreets } from './list'
import { putInOrder } from './order'
import { readPicture } from './picture'

export const streetCalls: Handlers<'street.list' | 'street.picture' | 'street.order'> = {
  'street.list': (_nothing, { file, actor }) => {
    mustRead(streetSection, actor.role)
    return readStreets(file.read)
  },
  'street.picture': ({ section }, context) => {
    mustRead(streetSection, context.actor.role)
    return readPicture(context, section)
  },
  'street.order': (wanted, context) => putInOrder(context, wanted),
}
