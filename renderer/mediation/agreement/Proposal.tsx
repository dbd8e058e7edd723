import { words } from '../../messages'

/** A value that follows from what is known. It goes in when a person says so, never by itself. */
export function Proposal({ says, onTake }: { says: string; onTake: () => void }) {
  return (
    <p className="small proposal">
      {words.agreement.propose(says)}{' '}
      <button type="button" className="as-link" onClick={onTake}>
        {words.agreement.take}
      </button>
    </p>
  )
}
