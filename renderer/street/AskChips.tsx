import { pledgeLabel } from '../../records/signing/pledge-text'
import { words } from '../messages'
import { asks, type Ask } from './judge'

/** What the picture is coloured by. Under 签订 a second row asks for one kind of paper. */
export function AskChips({ ask, kinds, onAsk }: { ask: Ask; kinds: readonly string[]; onAsk: (ask: Ask) => void }) {
  const [first] = ask.split(':')
  return (
    <>
      <span>{words.street.by}</span>
      {asks.map((one) => (
        <Chip key={one} label={words.street.asks[one]} isOn={one === first} onPress={() => onAsk(one)} />
      ))}
      {first === 'pledge' && kinds.length > 1 && (
        <span className="row" role="group" aria-label={words.street.which}>
          <Chip label={words.street.allPledges} isOn={ask === 'pledge'} onPress={() => onAsk('pledge')} />
          {kinds.map((kind) => (
            <Chip
              key={kind}
              label={pledgeLabel(kind)}
              isOn={ask === `pledge:${kind}`}
              onPress={() => onAsk(`pledge:${kind}`)}
            />
          ))}
        </span>
      )}
    </>
  )
}

function Chip({ label, isOn, onPress }: { label: string; isOn: boolean; onPress: () => void }) {
  return (
    <button type="button" className={isOn ? 'chip on' : 'chip'} aria-pressed={isOn} onClick={onPress}>
      {label}
    </button>
  )
}

/** What is asked, in words: 签订 门前三包责任书. */
export function askLabel(ask: Ask): string {
  const [first, kind] = ask.split(':') as [(typeof asks)[number], string?]
  return kind ? pledgeLabel(kind) : words.street.asks[first]
}
