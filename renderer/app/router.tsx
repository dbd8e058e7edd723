import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
} from '@tanstack/react-router'
import { z } from 'zod'
import { filter } from '../../bridge/record-shapes'
import { openRegisterIds, registerOf, type RegisterId } from '../../records/registers'
import { shopStanding } from '../../records/shops/shop-standing'
import { InspectionList, InspectionPage, RoundPage, roundSearch } from '../checks'
import {
  AwardPage,
  CommitteePage,
  ElectionPage,
  FiveGoodsPage,
  FiveHavesPage,
  OwnList,
  RedFlagsPage,
} from '../governance'
import { boardSearch, FacilityPage, TaskBoard, TaskPage } from '../facilities'
import { FiguresPage, figuresSearch } from '../figures'
import { HazardList, HazardPage } from '../hazards'
import { ExpiryPage, expirySearch } from '../expiry'
import { ImportPage } from '../importing/ImportPage'
import { Ledger } from '../ledgers/Ledger'
import { AgreementPage, CaseList, CasePage, RoomPage, SessionPage } from '../mediation'
import { sheetSearch, SheetPage } from '../mediation/figures'
import { PaperPage } from '../papers/PaperPage'
import { pledgeSearch } from '../pledges/asked'
import { PledgesPage } from '../pledges/PledgesPage'
import { TextList } from '../pledges/TextList'
import { TextPage } from '../pledges/TextPage'
import { SettingsPage, settingsTab } from '../settings/SettingsPage'
import { ShopList, ShopPage } from '../shops'
import { GridPage } from '../grid'
import { askedOf, OneStreetPage, StreetList, StreetPaper } from '../street'
import { TemplatesPage } from '../templates/TemplatesPage'
import { TodayPage } from '../today/TodayPage'
import { Broken, NotHere } from './Astray'
import { Frame } from './frame/Frame'

/**
 * What a list's address may ask for: a figure on another screen opens the records behind it with
 * `navigate({ to: '/shops', search: { filters: { status: { any: ['open'] } } } })`.
 */
const listSearch = z.object({
  words: z.string().max(100).optional().catch(undefined),
  filters: z.record(z.string().max(60), filter).optional().catch(undefined),
  archived: z.boolean().optional().catch(undefined),
  standing: shopStanding.optional().catch(undefined),
})
export type ListSearch = z.infer<typeof listSearch>

/** A list with a sheet beside it may be opened with one of its records chosen, or a new one begun. */
const ledgerSearch = listSearch.extend({
  open: z
    .union([z.uuid(), z.literal('new')])
    .optional()
    .catch(undefined),
})
export type LedgerSearch = z.infer<typeof ledgerSearch>

const knownRegister = (asked: string): RegisterId | undefined => openRegisterIds.find((id) => id === asked)

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NotHere,
  errorComponent: ({ error }: ErrorComponentProps) => <Broken error={error} />,
})
const under = <P extends string>(path: P) => ({ getParentRoute: () => root, path })

const today = createRoute({ ...under('/'), component: TodayPage })
const shops = createRoute({ ...under('/shops'), validateSearch: listSearch, component: ShopList })
const newShop = createRoute({ ...under('/shops/new'), component: () => <ShopPage /> })
const oneShop = createRoute({
  ...under('/shops/$id'),
  component: function OneShop() {
    const { id } = oneShop.useParams()
    return <ShopPage key={id} id={id} />
  },
})
const round = createRoute({
  ...under('/round'),
  validateSearch: roundSearch,
  component: function OneRound() {
    return <RoundPage asked={round.useSearch()} />
  },
})
const checkRecords = createRoute({ ...under('/checks'), validateSearch: listSearch, component: InspectionList })
const oneCheck = createRoute({
  ...under('/checks/$id'),
  component: function OneCheck() {
    const { id } = oneCheck.useParams()
    return <InspectionPage key={id} id={id} />
  },
})
const fiveHaves = createRoute({ ...under('/five-haves'), component: FiveHavesPage })
const fiveGoods = createRoute({ ...under('/five-goods'), component: FiveGoodsPage })
const redFlags = createRoute({ ...under('/red-flags'), component: RedFlagsPage })
const awards = createRoute({
  ...under('/awards'),
  validateSearch: listSearch,
  component: function Awards() {
    return <OwnList key="awardRound" register={registerOf('awardRound')} asked={awards.useSearch()} />
  },
})
const newAward = createRoute({ ...under('/awards/new'), component: () => <AwardPage /> })
const oneAward = createRoute({
  ...under('/awards/$id'),
  component: function OneAward() {
    const { id } = oneAward.useParams()
    return <AwardPage key={id} id={id} />
  },
})
const committees = createRoute({
  ...under('/committees'),
  validateSearch: listSearch,
  component: function Committees() {
    return <OwnList key="committee" register={registerOf('committee')} asked={committees.useSearch()} />
  },
})
const newCommittee = createRoute({ ...under('/committees/new'), component: () => <CommitteePage /> })
const oneCommittee = createRoute({
  ...under('/committees/$id'),
  component: function OneCommittee() {
    const { id } = oneCommittee.useParams()
    return <CommitteePage key={id} id={id} />
  },
})
const elections = createRoute({
  ...under('/elections'),
  validateSearch: listSearch,
  component: function Elections() {
    return <OwnList key="election" register={registerOf('election')} asked={elections.useSearch()} />
  },
})
const newElection = createRoute({ ...under('/elections/new'), component: () => <ElectionPage /> })
const oneElection = createRoute({
  ...under('/elections/$id'),
  component: function OneElection() {
    const { id } = oneElection.useParams()
    return <ElectionPage key={id} id={id} />
  },
})
const hazards = createRoute({ ...under('/hazards'), validateSearch: listSearch, component: HazardList })
const newHazard = createRoute({
  ...under('/hazards/new'),
  validateSearch: z.object({ shop: z.uuid().optional().catch(undefined) }),
  component: function NewHazard() {
    const { shop } = newHazard.useSearch()
    return <HazardPage key={shop} shop={shop} />
  },
})
const oneHazard = createRoute({
  ...under('/hazards/$id'),
  component: function OneHazard() {
    const { id } = oneHazard.useParams()
    return <HazardPage key={id} id={id} />
  },
})
const ledger = createRoute({
  ...under('/list/$register'),
  validateSearch: ledgerSearch,
  component: function OneLedger() {
    const known = knownRegister(ledger.useParams().register)
    const asked = ledger.useSearch()
    return known ? <Ledger key={known} register={registerOf(known)} asked={asked} /> : <NotHere />
  },
})
const grid = createRoute({
  ...under('/grid'),
  validateSearch: ledgerSearch.pick({ open: true }),
  component: function Grid() {
    return <GridPage asked={grid.useSearch().open} />
  },
})
const streets = createRoute({ ...under('/street'), component: StreetList })
const oneStreet = createRoute({
  ...under('/street/$id'),
  validateSearch: askedOf,
  component: function OneStreet() {
    const { id } = oneStreet.useParams()
    return <OneStreetPage key={id} id={id} asked={oneStreet.useSearch()} />
  },
})
const streetPaper = createRoute({
  ...under('/street/$id/paper'),
  validateSearch: askedOf,
  component: function OneStreetPaper() {
    return <StreetPaper id={streetPaper.useParams().id} asked={streetPaper.useSearch()} />
  },
})
const pledges = createRoute({
  ...under('/pledges'),
  validateSearch: pledgeSearch,
  component: function Pledges() {
    return <PledgesPage asked={pledges.useSearch()} />
  },
})
const texts = createRoute({ ...under('/pledge-texts'), validateSearch: listSearch, component: TextList })
const newText = createRoute({
  ...under('/pledge-texts/new'),
  validateSearch: z.object({ from: z.uuid().optional().catch(undefined) }),
  component: function NewText() {
    const { from } = newText.useSearch()
    return <TextPage key={from} from={from} />
  },
})
const oneText = createRoute({
  ...under('/pledge-texts/$id'),
  component: function OneText() {
    const { id } = oneText.useParams()
    return <TextPage key={id} id={id} />
  },
})
const expiry = createRoute({
  ...under('/expiry'),
  validateSearch: expirySearch,
  component: function Expiry() {
    return <ExpiryPage asked={expiry.useSearch()} />
  },
})
const facilityList = createRoute({
  ...under('/facilities'),
  validateSearch: listSearch,
  component: function Facilities() {
    return <OwnList key="facility" register={registerOf('facility')} asked={facilityList.useSearch()} />
  },
})
const newFacility = createRoute({ ...under('/facilities/new'), component: () => <FacilityPage /> })
const oneFacility = createRoute({
  ...under('/facilities/$id'),
  component: function OneFacility() {
    const { id } = oneFacility.useParams()
    return <FacilityPage key={id} id={id} />
  },
})
const tasks = createRoute({
  ...under('/tasks'),
  validateSearch: boardSearch,
  component: function Tasks() {
    return <TaskBoard asked={tasks.useSearch()} />
  },
})
const newTask = createRoute({ ...under('/tasks/new'), component: () => <TaskPage /> })
const oneTask = createRoute({
  ...under('/tasks/$id'),
  component: function OneTask() {
    const { id } = oneTask.useParams()
    return <TaskPage key={id} id={id} />
  },
})
const figures = createRoute({
  ...under('/figures'),
  validateSearch: figuresSearch,
  component: function Figures() {
    return <FiguresPage asked={figures.useSearch()} />
  },
})
const cases = createRoute({
  ...under('/mediation'),
  validateSearch: listSearch,
  component: function Cases() {
    return <CaseList asked={cases.useSearch()} />
  },
})
const newCase = createRoute({
  ...under('/mediation/new'),
  validateSearch: z.object({ shop: z.uuid().optional().catch(undefined) }),
  component: function NewCase() {
    const { shop } = newCase.useSearch()
    return <CasePage key={shop} shop={shop} />
  },
})
const rooms = createRoute({
  ...under('/mediation-rooms'),
  validateSearch: listSearch,
  component: function Rooms() {
    return <OwnList key="mediationRoom" register={registerOf('mediationRoom')} asked={rooms.useSearch()} />
  },
})
const newRoom = createRoute({ ...under('/mediation-rooms/new'), component: () => <RoomPage /> })
const oneRoom = createRoute({
  ...under('/mediation-rooms/$id'),
  component: function OneRoom() {
    const { id } = oneRoom.useParams()
    return <RoomPage key={id} id={id} />
  },
})
const oneCase = createRoute({
  ...under('/mediation/$id'),
  component: function OneCase() {
    const { id } = oneCase.useParams()
    return <CasePage key={id} id={id} />
  },
})
const oneSession = createRoute({
  ...under('/mediation/$id/session/$session'),
  component: function OneSession() {
    const { id, session } = oneSession.useParams()
    return <SessionPage key={session} id={id} session={session} />
  },
})
const oneAgreement = createRoute({
  ...under('/mediation/$id/agreement'),
  component: function OneAgreement() {
    const { id } = oneAgreement.useParams()
    return <AgreementPage key={id} id={id} />
  },
})
const caseFigures = createRoute({
  ...under('/mediation/figures'),
  validateSearch: sheetSearch,
  component: function CaseFigures() {
    return <SheetPage asked={caseFigures.useSearch()} />
  },
})
const importing = createRoute({
  ...under('/import/$register'),
  component: function Importing() {
    const known = knownRegister(importing.useParams().register)
    return known ? <ImportPage key={known} register={known} /> : <NotHere />
  },
})
const paper = createRoute({
  ...under('/paper/$id'),
  component: function OnePaper() {
    const { id } = paper.useParams()
    return <PaperPage key={id} id={id} />
  },
})
const settings = createRoute({
  ...under('/settings'),
  validateSearch: z.object({ tab: settingsTab.optional().catch(undefined) }),
  component: function Settings() {
    return <SettingsPage tab={settings.useSearch().tab} />
  },
})

const templates = createRoute({
  ...under('/templates'),
  validateSearch: z.object({ form: z.string().max(60).optional().catch(undefined) }),
  component: function Templates() {
    return <TemplatesPage form={templates.useSearch().form} />
  },
})

export const router = createRouter({
  routeTree: root.addChildren([
    today,
    grid,
    streets,
    oneStreet,
    streetPaper,
    pledges,
    texts,
    newText,
    oneText,
    shops,
    newShop,
    oneShop,
    round,
    checkRecords,
    oneCheck,
    hazards,
    newHazard,
    oneHazard,
    ledger,
    expiry,
    facilityList,
    newFacility,
    oneFacility,
    tasks,
    newTask,
    oneTask,
    figures,
    importing,
    paper,
    templates,
    settings,
    fiveHaves,
    fiveGoods,
    redFlags,
    awards,
    newAward,
    oneAward,
    committees,
    newCommittee,
    oneCommittee,
    elections,
    newElection,
    oneElection,
    cases,
    newCase,
    oneCase,
    rooms,
    newRoom,
    oneRoom,
    oneSession,
    oneAgreement,
    caseFigures,
  ]),
  history: createHashHistory(),
  // A page that threw says so in its place; the frame around it stays.
  defaultErrorComponent: ({ error }: ErrorComponentProps) => <Broken error={error} />,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
