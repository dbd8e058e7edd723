import { Link } from '@tanstack/react-router'
import { words } from '../messages'

/** The recovery sheet never got onto paper: a new one is to be made before it is needed. */
export function RecoveryCard() {
  return (
    <section className="card row">
      <div>
        <h2>{words.today.recovery}</h2>
        <span className="wrong">{words.today.recoveryMissing}</span>
      </div>
      <span className="sp" />
      <Link className="button primary" to="/settings" search={{ tab: 'keeping' }}>
        {words.today.recoveryRenew}
      </Link>
    </section>
  )
}
