import { lengthOf } from '../../shared/templates/template.ts'
import { type TemplateName, templateNames, templates } from '../../shared/templates/templates.ts'
import { usePageTemplates, usePageWords } from './words.ts'

type TemplateChoiceProps = {
  readonly chosen: TemplateName
  readonly interpreter: boolean
  readonly onChoose: (name: TemplateName) => void
}

/** The forms a meeting can have: how long each takes, and what it is for. */
export function TemplateChoice({ chosen, interpreter, onChoose }: TemplateChoiceProps) {
  const { start: say } = usePageWords()
  const { names, length } = usePageTemplates()
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="pb-1 font-bold">{say.template}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {templateNames.map((name) => (
          <label
            className={`flex cursor-pointer items-start gap-3 rounded-control border-2 px-4 py-3 has-focus-visible:outline-3 has-focus-visible:outline-deep has-focus-visible:outline-offset-2 ${name === chosen ? 'border-deep bg-deep-tint' : 'border-line hover:border-edge'}`}
            key={name}
          >
            <input
              checked={name === chosen}
              className="mt-0.5 size-5 shrink-0 accent-deep focus-visible:outline-none"
              name="template"
              onChange={() => onChoose(name)}
              type="radio"
              value={name}
            />
            <span className="min-w-0 leading-snug">
              <strong className="block">{names[name].name}</strong>
              <span className="block text-[0.9rem] text-soft">
                {length(lengthOf(templates[name].items, interpreter))}. {names[name].line}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
