/** The place of a sheet while its record is read; it is drawn only when that takes longer than a blink. */
export function SheetSkeleton() {
  return (
    <table className="sheet" role="presentation" aria-busy="true">
      <tbody>
        {Array.from({ length: 8 }, (_, row) => (
          <tr key={row}>
            {Array.from({ length: 4 }, (__, cell) => (
              <td key={cell} className={cell % 2 === 0 ? 'k skeleton' : 'skeleton'} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
