import type { InsertedCases } from '../fixtures/insert-mediation'
import type { Inserted } from '../fixtures/insert-street-life'
import type { Result } from './measure'

/** docs/BENCH.md: what was measured, where, and what each figure means. */
export function benchPage(
  results: readonly Result[],
  shops: number,
  { life, disputes }: { readonly life: Inserted; readonly disputes: InsertedCases },
  machine: string,
  day: string,
): string {
  return `# How fast it is

Measured on ${day} by \`npm run bench -- --page\`: ${machine}, plain Node with the sources as they are. An encrypted office of
${many(shops)} made-up shops with their streets, groups and licences, ${many(life.inspections)} checks of three years, ${many(life.pledges)} signatures and
${many(life.hazards)} hazards; and ${many(disputes.cases)} disputes of three years with ${many(disputes.parties)} parties and ${many(disputes.sessions)} records of
sessions (tests/fixtures, the same every time).
Read the ratios, not the milliseconds: whatever else the machine did hit act and floor alike.

**act** is what the program does, asked through the same door that the window uses (\`Office.call\`), without the trip over the
bridge. **floor** is the least that it could cost, timed turn by turn with the act in the same run:

| acts | floor |
| --- | --- |
| start | the same start with an office that has no records. Most of it is deriving the key from the password (argon2id, 64 MiB), on purpose. The window itself is not measured: there is no Electron binary here |
| list | one hand-written statement for the page of 100 rows joined to its streets and groups, and one for the number of all, on better-sqlite3 with the same key and pragmas. Nothing is written between the rounds: both find the pages, and the program the names of the streets, in memory |
| search | the same index asked by hand in every register |
| street | the statements of the strip by hand: the street, its shops, last checks, signatures, open hazards, licences, groups and counts |
| matrix | the shops in their order and their signatures, two statements by hand |
| cases | as of a list: the page of 100 cases joined to mediators, rooms, cells and shops, and the number of all |
| statutory sheet | the two groupings of the accepted cases of both years, and the counts by other days, by hand |
| case | the case and its children by hand, with what was said in its sessions where the act reads it |
| figures | the counts of the report by hand: shops, signatures, checks and hazards by street, checks by month and by list, the year before |
| Word | packing a document whose pages are laid out already, with the bare \`docx\` library |
| save | the same rows written by hand in one durable transaction: record, index entry, change, act, end of the chain; all made ready before. Timed after 200 saves that are not: a clerk's program runs all day |
| export | the same columns out of one statement into exceljs's streaming writer |
| backup | \`VACUUM INTO\` alone, without reading the copy again to prove it |
| import | reading the workbook with exceljs, and inserting the same rows in the same order, index entries and changes by hand, all made ready before |

p50 and p95 are the act's, floor is its median, ratio is median over median. An import in the program makes a backup first; it is an act of
its own here because it grows with the office and not with the ledger.

| act | p50 ms | p95 ms | floor ms | ratio | goal | |
| --- | ---: | ---: | ---: | ---: | --- | --- |
${results.map((r) => `| ${r.act}${memory(r)} | ${r.p50_ms} | ${r.p95_ms} | ${r.floor_ms} | ${r.ratio}× | ${r.goal ?? ''} | ${verdict(r)} |`).join('\n')}

The goals are those of the design (section 11). \`bench-results.json\`, written by every run, holds the same lines.
`
}

const memory = ({ grew_mb }: Result): string => (grew_mb === undefined ? '' : ` (memory +${grew_mb} MB)`)
const many = (n: number): string => n.toLocaleString('en')
const verdict = ({ met }: Result): string => (met === null ? '' : met ? 'met' : 'not met')
