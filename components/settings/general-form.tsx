import { ChoiceCards } from '@/components/ui/controls/choice-cards'
import { LanguageSelect } from '@/components/ui/controls/language-select'
import { Slider } from '@/components/ui/controls/slider'
import { Switch } from '@/components/ui/controls/switch'
import { TextArea } from '@/components/ui/controls/text-area'
import { TextField } from '@/components/ui/controls/text-field'
import { SettingRow } from '@/components/ui/layout/setting-row'
import { REQUEST_DAYS } from '@/lib/contracts/limits'
import type { Model } from '@/lib/contracts/model'
import { settingsOf } from '@/lib/contracts/model-settings'
import { LANGUAGES } from '@/lib/engine/settings'
import { STRATEGIES } from '@/lib/facts/strategy'
import { percent, wholePercent } from '@/lib/format/percent'
import type { ModelValues } from '@/lib/queries/autosave/edit-problems'
import type { ModelAutosave } from '@/lib/queries/autosave/use-model-autosave'
import { useMayDo } from '@/lib/queries/use-may-do'
import { KeepRequests } from './keep-requests'
import { MaskRequests } from './mask-requests'
import { Retention } from './retention'
import { SecondPerson } from './second-person'
import { SweptNote } from './swept-note'

type GeneralFormProps = { model: Model; autosave: ModelAutosave; isReadOnly: boolean }

/** What belongs to the model as a whole. Everything is saved as one types. */
export function GeneralForm({ model, autosave, isReadOnly }: GeneralFormProps) {
  const { change, problems, refused } = autosave
  const values = { ...valuesOf(model), ...autosave.unsaved }
  const mayChangeSecond = useMayDo('admin')
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <fieldset disabled={isReadOnly}>
        <SettingRow title="Name and description" hint="Shown to your team and in the API.">
          <TextField
            label="Name"
            value={values.name}
            onChange={(name) => change({ name })}
            error={problems.name}
          />
          <TextArea
            label="Description"
            value={values.description}
            onChange={(description) => change({ description })}
            error={problems.description}
            hint="For example: what does the customer want done? If two fit, which one wins?"
          />
        </SettingRow>
        <SettingRow title="Language" hint="Decides stopwords and word stems.">
          <LanguageSelect
            languages={LANGUAGES}
            value={values.language}
            onChange={(language) => change({ language })}
            hint="A new language takes effect with the next training"
          />
        </SettingRow>
        <SettingRow title="Tags per text" hint="How many tags the model gives to a text.">
          <ChoiceCards
            label="Tags per text"
            choices={STRATEGIES}
            value={values.tagging_strategy}
            onChange={(tagging_strategy) => change({ tagging_strategy })}
          />
          {refused.tagging_strategy && (
            <p role="alert" className="mt-1.5 text-small text-down">
              {refused.tagging_strategy}
            </p>
          )}
        </SettingRow>
        <SettingRow
          title="Train automatically"
          hint="Keeps sandbox fresh. Production never moves by itself."
        >
          <Switch
            label="After changes to texts, tags or settings"
            hint="Starts after 20 newly tagged texts, or 15 seconds after the last change; waits until uploads, imports and changes of many texts have ended for 15 seconds, and while texts are tagged for a proof"
            isSelected={values.train_automatically}
            onChange={(train_automatically) => change({ train_automatically })}
          />
        </SettingRow>
        <SettingRow
          title="Keep production texts"
          hint="To see what the model is really asked, and to tag what customers really write."
        >
          <KeepRequests
            isOn={values.keep_requests}
            onChange={(keep_requests) => change({ keep_requests })}
          />
          <Retention
            label="Delete production texts early"
            hint={`Else after ${REQUEST_DAYS} days.`}
            days={values.request_days}
            most={365}
            suggested={7}
            error={problems.request_days}
            onChange={(request_days) => change({ request_days })}
          />
          <MaskRequests
            isOn={values.mask_requests}
            onChange={(mask_requests) => change({ mask_requests })}
          />
        </SettingRow>
        <SettingRow
          title="Erase untagged texts"
          hint="For data that may not be kept for ever. It is looked for once a day; nothing brings them back."
        >
          <Retention
            label="Erase texts that nobody has tagged"
            hint="They stay where a promise, a check, a second opinion or the held-out file has them, and while a kept version has learnt from untagged texts when they were there."
            days={values.untagged_days}
            most={3650}
            suggested={90}
            error={problems.untagged_days}
            onChange={(untagged_days) => change({ untagged_days })}
          />
          <SweptNote swept={model.langur.swept} />
        </SettingRow>
        <SettingRow
          title="F1 goal for each tag"
          hint="The F1 that is good enough. The report says about how many more texts it takes."
        >
          <Slider
            label="F1 goal for each tag"
            value={Math.round(values.goal_f1 * 100)}
            min={50}
            max={99}
            step={1}
            onChange={(goal) => change({ goal_f1: goal / 100 })}
            valueText={`F1 ${percent(values.goal_f1)}`}
          />
          <p className="mt-1 text-small text-ink-2">
            F1 goal for each tag: {wholePercent(values.goal_f1)}
          </p>
        </SettingRow>
        <SettingRow
          title="Second opinions"
          hint="How far people agree on your tags: no version can be expected to be better."
        >
          <Slider
            label="Texts with a second opinion"
            value={Math.round(values.second_opinions * 100)}
            min={0}
            max={100}
            step={5}
            onChange={(share) => change({ second_opinions: share / 100 })}
            valueText={secondOpinionsText(values.second_opinions)}
          />
          <p className="mt-1 text-small text-ink-2">{secondOpinionsText(values.second_opinions)}</p>
        </SettingRow>
        <SettingRow
          title="When it is not proven better"
          hint="First deploys and roll backs need no proof."
        >
          <ChoiceCards
            label="When it is not proven better"
            choices={POLICIES}
            value={values.deploy_policy}
            isDisabled={values.second_person && !mayChangeSecond}
            onChange={(deploy_policy) =>
              change({ deploy_policy, ...(values.second_person && { second_person: false }) })
            }
          />
          {values.deploy_policy === 'require' && (
            <SecondPerson
              isOn={values.second_person}
              mayChange={mayChangeSecond}
              onChange={(second_person) => change({ second_person })}
            />
          )}
        </SettingRow>
        <SettingRow
          title="After a deploy"
          hint="Langur compares what production answers with what the replay had forecast."
        >
          <Switch
            label="Roll back by itself when it turns out otherwise"
            hint="Tags, confidence, new words, feedback or promises outside of the forecast; the reason stands in the history"
            isSelected={values.roll_back_by_self}
            onChange={(roll_back_by_self) => change({ roll_back_by_self })}
          />
        </SettingRow>
      </fieldset>
    </form>
  )
}

const POLICIES = [
  { id: 'warn', label: 'Ask for a reason', hint: 'The reason stays in the history' },
  { id: 'require', label: 'Refuse', hint: 'Only what is proven better is deployed' },
  { id: 'off', label: 'Allow', hint: 'Broken promises still ask why' },
] as const

function secondOpinionsText(share: number): string {
  return share === 0
    ? 'Off: every text is tagged by one person'
    : `Of the texts that people tag one by one, ${wholePercent(share)} are asked about a second time`
}

function valuesOf(model: Model): ModelValues {
  return {
    ...settingsOf(model),
    name: model.name,
    description: model.description,
    train_automatically: model.langur.train_automatically,
    keep_requests: model.langur.keep_requests,
    request_days: model.langur.request_days,
    mask_requests: model.langur.mask_requests,
    untagged_days: model.langur.untagged_days,
    deploy_policy: model.langur.deploy_policy,
    second_person: model.langur.second_person,
    goal_f1: model.langur.goal_f1,
    second_opinions: model.langur.second_opinions,
    roll_back_by_self: model.langur.roll_back_by_self,
  }
}
