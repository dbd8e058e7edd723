/** From how many days before its end a licence, a signature or anything else that ends is worth a word. */
export const soonDays = 30
