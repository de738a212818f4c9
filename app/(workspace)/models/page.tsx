import { redirect } from 'next/navigation'
import { PAGES } from '@/lib/contracts/addresses'

export default function ModelsAddress() {
  redirect(PAGES.models)
}
