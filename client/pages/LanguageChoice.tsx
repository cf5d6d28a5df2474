import { Check } from 'lucide-react'
import { languages, languageTags } from '../../shared/text/languages.ts'
import { speak, usePageLanguage, usePageWords } from './words.ts'

/** In which language to go on: this page now, and the meeting that is started from it. */
export function LanguageChoice() {
  const spoken = usePageLanguage()
  const { start } = usePageWords()
  return (
    <fieldset className="flex flex-wrap gap-x-1 max-sm:-ml-2 max-sm:text-[0.9rem] sm:gap-2">
      <legend className="sr-only">{start.language}</legend>
      {languageTags.map((tag) => (
        <label
          className="flex min-h-12 cursor-pointer items-center gap-1.5 rounded-control px-2 sm:px-3 has-checked:bg-wood has-checked:font-bold has-focus-visible:outline-3 has-focus-visible:outline-deep has-focus-visible:outline-offset-2"
          key={tag}
          lang={tag}
        >
          <input
            checked={tag === spoken}
            className="sr-only"
            name="language"
            onChange={() => void speak(tag)}
            type="radio"
          />
          {tag === spoken && <Check aria-hidden="true" className="max-sm:hidden" size={18} />}
          {languages[tag].name}
        </label>
      ))}
    </fieldset>
  )
}
