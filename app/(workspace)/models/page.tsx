import { redirect } from 'next/navigation'

export default function ModelsAddress() {
  redirect('/')
}
