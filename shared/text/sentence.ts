/** Words as they begin a sentence or a title. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A sentence that ends in somebody's own words, which may have an end of their own: 'We zijn bij Wat gaat goed?' */
export function ended(words: string): string {
  return /[.?!…]$/.test(words) ? words : `${words}.`
}
