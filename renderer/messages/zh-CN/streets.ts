export const streets = {}
