import { catalogueFor } from '../../shared/text/catalogue.ts'

/** The words of the pages before a meeting: who starts one or has the host's link is of the team. */
export const words = catalogueFor({ language: 'nl', address: 'je' })
