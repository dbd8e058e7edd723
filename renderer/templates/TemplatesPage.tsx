import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { FormLine } from '../../bridge/calls/templates'
import { sentenceOf } from '../app/sentences'
import { words } from '../messages'
import { FormDesk } from './FormDesk'
import { MarkTables } from './MarkTables'
import { templatesQuery } from './query'
import './templates.css'

/** 表格模板: all forms at the left; of the chosen one what is in use, a new file, and its marks. */
export function TemplatesPage({ form }: { form?: string | undefined }) {
  const read = useQuery(templatesQuery)
  const forms = read.data ?? []
  const shown = forms.find(({ id }) => id === form) ?? forms[0]
  return (
    <div className="templates">
      <div className="row">
        <h1>{words.templates.title}</h1>
        <span className="chip">
          {words.templates.count(forms.filter(({ template }) => template !== null).length, forms.length)}
        </span>
      </div>
      <ol className="quiet three-steps">
        {words.templates.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {read.error && <p role="alert">{sentenceOf(read.error)}</p>}
      {shown && (
        <div className="sides">
          <FormNames forms={forms} shown={shown.id} />
          <div key={shown.id} className="of-form">
            <FormDesk form={shown} />
            <MarkTables form={shown} />
          </div>
        </div>
      )}
    </div>
  )
}

function FormNames({ forms, shown }: { forms: readonly FormLine[]; shown: string }) {
  return (
    <nav className="card names" aria-label={words.templates.list}>
      <ul>
        {forms.map(({ id, title, template }) => (
          <li key={id}>
            <Link to="/templates" search={{ form: id }} replace aria-current={id === shown ? 'true' : undefined}>
              <span>{title}</span>
              <span className={`lamp ${template ? 'ok' : 'rest'}`}>
                {template ? words.templates.own : words.templates.builtIn}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
