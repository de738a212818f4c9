type Ask = () => Promise<boolean>

let ask: Ask | undefined
/** What is asked at the moment: one dialog answers all that wait for it. */
let asking: Promise<boolean> | undefined

/** From now on `asker` asks for the password where the server wants it again; answers what ends that. */
export function answerBy(asker: Ask): () => void {
  ask = asker
  return () => {
    if (ask === asker) ask = undefined
  }
}

/** Whether the password was given, so that it is worth trying again. */
export async function askPassword(): Promise<boolean> {
  asking ??= ask?.().finally(() => {
    asking = undefined
  })
  return asking ?? false
}
