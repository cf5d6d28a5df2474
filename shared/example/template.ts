/** The name under which a meeting with the invented case is asked for. */
export const exampleTemplate = 'example'
