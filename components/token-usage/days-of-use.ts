import type { ChartDay } from '@/components/ui/charts/bars-chart'
import type { TokenUsage } from '@/lib/contracts/token-usage'

const DAYS = 30
const DAY_MS = 86_400_000

/** Texts of all tokens by day, the last 30 until `now`. */
export function daysOfUse({ days }: TokenUsage, now: Date): ChartDay[] {
  const texts = new Map<string, number>()
  for (const one of days) texts.set(one.day, (texts.get(one.day) ?? 0) + one.texts)
  return Array.from({ length: DAYS }, (_, index) => {
    const date = new Date(now.getTime() - (DAYS - 1 - index) * DAY_MS).toISOString().slice(0, 10)
    return { date, production: texts.get(date) ?? 0 }
  })
}

export function textsOf({ tokens }: TokenUsage): number {
  return tokens.reduce((sum, { texts }) => sum + texts, 0)
}
