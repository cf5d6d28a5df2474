import { partTitles } from './analysis.ts'
import { minutes } from './minutes.ts'
import { decisionKindNames, hatNames, sideNames, voiceNames, voiceRoleNames } from './names.ts'
import { statementLines } from './statements.ts'
import * as region from './terms.ts'

/** All words of a verslag. */
function verslag(terms: region.Terms) {
  return {
    ...minutes(terms),
    hatNames: hatNames(terms),
    sideNames,
    decisionKindNames,
    voiceNames: voiceNames(terms),
    voiceRoleNames: voiceRoleNames(terms),
    partTitles: partTitles(terms),
    statementLines,
  }
}

export const netherlands = verslag(region.netherlands)
export const flanders = verslag(region.flanders)
