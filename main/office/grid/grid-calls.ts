import { gridCell } from '../../../records/street/grid-cell'
import type { Handlers } from '../context'
import { mustRead } from '../records/selection'
import { contentOf } from './content'
import { merge, split } from './reshape'
import { readTree } from './tree'

export const gridCalls: Handlers<'grid.tree' | 'grid.content' | 'grid.split' | 'grid.merge'> = {
  'grid.tree': ({ on }, { file, actor }) => {
    mustRead(gridCell, actor.role)
    return readTree(file.read, on)
  },
  'grid.content': ({ id }, { file, actor }) => {
    mustRead(gridCell, actor.role)
    return contentOf(file.read, [id])
  },
  'grid.split': (asked, context) => split(context, asked),
  'grid.merge': (asked, context) => merge(context, asked),
}
