export { ExpiryPage } from './ExpiryPage'
export { expirySearch } from './expiry-search'
