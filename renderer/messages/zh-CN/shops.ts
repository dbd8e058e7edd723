export const shops = {}
