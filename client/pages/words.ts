import { catalogueFor } from '../../shared/text/catalogue.ts'

/** The words of the pages before a meeting: who starts one or has the host's link is of the team. */
export const words = catalogueFor({ language: 'nl', address: 'je' })

/** The words for somebody of whom we don't know who it is. */
export const politeWords = catalogueFor({ language: 'nl', address: 'u' })
