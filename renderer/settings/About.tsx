import { useOffice } from '../app/office'
import { words } from '../messages'

export function About() {
  const { version } = useOffice()
  return (
    <section className="card about">
      <h2>{words.settings.version(version)}</h2>
      {words.settings.aboutLines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <h2>{words.settings.neverTitle}</h2>
      <p>{words.settings.never}</p>
    </section>
  )
}
