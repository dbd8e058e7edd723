import { words } from '../messages'

/** What a person should know about the table as a whole before going on, a line each. */
export function TableNotices({ notices }: { notices: readonly string[] }) {
  return notices.map((notice) => (
    <p key={notice}>
      <span className="lamp warn">{words.importing.notice}</span> {notice}
    </p>
  ))
}
