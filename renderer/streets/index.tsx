export function SectionList() {
  return null
}

export function GroupList() {
  return null
}
