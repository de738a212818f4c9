'use client'

import { Slider as AriaSlider, SliderThumb, SliderTrack } from 'react-aria-components/Slider'

type SliderProps = {
  label: string
  /** Positions on the scale; the caller maps them to values, so that scales need not be linear. */
  value: number
  min: number
  max: number
  step: number
  onChange: (value: number) => void
  onChangeEnd?: (value: number) => void
  /** Words under the scale, at their positions. */
  ticks?: readonly { at: number; label: string }[]
  /** What is read out instead of the position. */
  valueText: string
}

export function Slider({
  label,
  value,
  min,
  max,
  step,
  onChange,
  onChangeEnd,
  ticks = [],
  valueText,
}: SliderProps) {
  const share = ((value - min) / (max - min)) * 100
  return (
    <div>
      <AriaSlider
        aria-label={label}
        value={value}
        minValue={min}
        maxValue={max}
        step={step}
        onChange={onChange}
        {...(onChangeEnd && { onChangeEnd })}
      >
        <SliderTrack className="relative h-4.5 cursor-pointer max-sm:h-8">
          <span className="absolute inset-x-0 top-1/2 -mt-0.5 h-1 rounded-full bg-fill-3 paint-range">
            <span
              className="block h-full rounded-full bg-ink paint"
              style={{ width: `${share}%` }}
            />
          </span>
          <SliderThumb
            aria-valuetext={valueText}
            className="top-1/2 size-4 rounded-full border border-line-control bg-surface shadow-1 max-sm:size-6"
          />
        </SliderTrack>
      </AriaSlider>
      {ticks.length > 0 && (
        <div aria-hidden="true" className="relative h-4 text-micro font-normal text-ink-3">
          {ticks.map((tick, index) => (
            <span key={tick.at} className="absolute" style={tickStyle(tick.at, index)}>
              {tick.label}
            </span>
          ))}
        </div>
      )}
    </div>
  )

  function tickStyle(at: number, index: number) {
    const left = `${((at - min) / (max - min)) * 100}%`
    const inner = index === ticks.length - 1 ? '-100%' : '-50%'
    const shift = index === 0 ? '0' : inner
    return { left, transform: `translateX(${shift})` }
  }
}
