import { registerOf, type RegisterId } from '../../records/registers'
import { words } from '../messages'
import { CheckStep } from './CheckStep'
import { ColumnsStep } from './ColumnsStep'
import { DoneStep } from './DoneStep'
import { FileStep } from './FileStep'
import { useImport, type Stage } from './useImport'
import { WorkLine } from './WorkLine'
import './importing.css'

const order: Stage['at'][] = ['file', 'columns', 'check', 'done']

/** A table of somebody else's goes in: file, columns, dry run, one act. */
export function ImportPage({ register }: { register: RegisterId }) {
  const facts = registerOf(register)
  const way = useImport(register)
  const { stage, work, fault } = way
  return (
    <div className="importing">
      <div className="row">
        <h1>{words.importing.title(facts.label)}</h1>
        <ol className="trail small">
          {words.importing.steps.map((name, n) => (
            <li key={name} {...(order[n] === stage.at && { 'aria-current': 'step' as const })}>
              {name}
            </li>
          ))}
        </ol>
      </div>
      {fault && (
        <p role="alert" className="wrong">
          {fault}
        </p>
      )}
      {work && <WorkLine work={work} onCancel={way.stop} />}
      {/* What is on the screen stays there, asleep, while the office works. */}
      <div inert={work !== null} className="stage">
        {stage.at === 'file' && <FileStep onFile={way.open} />}
        {stage.at === 'columns' && <ColumnsStep way={way} stage={stage} />}
        {stage.at === 'check' && way.id && <CheckStep way={way} id={way.id} stage={stage} unit={facts.unit} />}
        {stage.at === 'done' && <DoneStep way={way} stage={stage} register={register} />}
      </div>
    </div>
  )
}
