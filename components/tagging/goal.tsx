'use client'

import { Target } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Menu, MenuItem } from '@/components/ui/controls/menu'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import { count } from '@/lib/format/count'
import { timeLeft } from '@/lib/format/duration'
import { plural } from '@/lib/format/plural'

const GOALS = [25, 50, 100, 200]
const STORED_AS = 'langur-tagging-goal'
const CHANGED = 'langur-tagging-goal-changed'
/** The clock is read this often. */
const TICK_MS = 10_000
/** Fewer texts tell no pace. */
const LEAST = 3

type SittingGoalProps = { tagged: number }

/** How many texts one wants to tag in this sitting, how many that are by now, and how long the others take at this pace. */
export function SittingGoal({ tagged }: SittingGoalProps) {
  const goal = useGoal()
  const [start] = useState(() => Date.now())
  const [now, setNow] = useState(start)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  const left = goal === null ? 0 : Math.max(0, goal - tagged)
  return (
    <span className="flex items-center gap-2 text-small text-ink-2">
      <Menu
        label="Goal of this sitting"
        placement="bottom start"
        trigger={
          <Button variant="ghost" size="sm" icon={<Target />}>
            {goal === null ? 'Set a goal' : `Goal: ${count(goal)}`}
          </Button>
        }
      >
        {GOALS.map((texts) => (
          <MenuItem key={texts} onAction={() => setGoal(texts)}>
            {plural('text', texts)}
          </MenuItem>
        ))}
        <MenuItem onAction={() => setGoal(null)}>No goal</MenuItem>
      </Menu>
      {goal !== null && (
        <>
          <span className="w-24 max-sm:w-16">
            <ProgressBar label="Goal of this sitting" isThin value={Math.min(1, tagged / goal)} />
          </span>
          <span role="status" className="whitespace-nowrap">
            {left === 0 ? 'reached' : wordsLeft(left, tagged, now - start)}
          </span>
        </>
      )}
    </span>
  )
}

function wordsLeft(left: number, tagged: number, passedMs: number): string {
  if (tagged < LEAST || passedMs < TICK_MS) return `${count(left)} to go`
  return `${count(left)} to go, ${timeLeft((passedMs / tagged) * left)}`
}

/** Each person decides, in this browser. */
function useGoal(): number | null {
  return useSyncExternalStore(subscribe, storedGoal, () => null)
}

function storedGoal(): number | null {
  const kept = Number(window.localStorage.getItem(STORED_AS))
  return GOALS.includes(kept) ? kept : null
}

function setGoal(texts: number | null): void {
  if (texts === null) window.localStorage.removeItem(STORED_AS)
  else window.localStorage.setItem(STORED_AS, String(texts))
  window.dispatchEvent(new Event(CHANGED))
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener)
  window.addEventListener('storage', listener)
  return () => {
    window.removeEventListener(CHANGED, listener)
    window.removeEventListener('storage', listener)
  }
}
