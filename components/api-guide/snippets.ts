import type { VersionKind } from '@/components/ui/marks/version-mark'
import { codeString, shellQuoted } from './code-strings'

export type SnippetInput = {
  /** `https://langur.example.org`, without a slash at the end. */
  origin: string
  modelId: string
  version: VersionKind
  text: string
}

export type Snippet = {
  id: string
  label: string
  /** What has to be there before the code runs. */
  needs: string
  code: string
  /** The line that chooses the version, from 0. */
  versionLine: number
}

const VERSION_WORDS = /production_model/

/** Working code for one request, in every language we know a client of. */
export function snippetsFor(input: SnippetInput): Snippet[] {
  return [
    curl(input),
    nodeClient(input),
    plainFetch(input),
    pythonClient(input),
    requests(input),
  ].map((snippet) => ({
    ...snippet,
    versionLine: snippet.code.split('\n').findIndex((line) => VERSION_WORDS.test(line)),
  }))
}

type Draft = Omit<Snippet, 'versionLine'>

export function classifyAddress({ origin, modelId }: Pick<SnippetInput, 'origin' | 'modelId'>) {
  return `${origin}/api/v3/classifiers/${modelId}/classify/`
}

function isProduction({ version }: SnippetInput): boolean {
  return version === 'production'
}

function curl(input: SnippetInput): Draft {
  const body = `{
    "data": [${codeString(input.text)}],
    "production_model": ${isProduction(input)}
  }`
  return {
    id: 'curl',
    label: 'curl',
    needs: 'Put your token into the variable LANGUR_TOKEN.',
    code: `curl ${classifyAddress(input)} \\
  -H "Authorization: Token $LANGUR_TOKEN" \\
  -H "Content-Type: application/json" \\
  -d ${shellQuoted(body)}`,
  }
}

function nodeClient(input: SnippetInput): Draft {
  return {
    id: 'node',
    label: 'JavaScript',
    needs: 'npm install monkeylearn',
    code: `import MonkeyLearn from "monkeylearn"

const langur = new MonkeyLearn(process.env.LANGUR_TOKEN, {
  base_url: ${codeString(`${input.origin}/api/v3/`)},
})
const answer = await langur.classifiers.classify(${codeString(input.modelId)}, [
  ${codeString(input.text)},
], { production_model: ${isProduction(input)} })
console.log(answer.body[0].classifications[0].tag_name)`,
  }
}

function plainFetch(input: SnippetInput): Draft {
  return {
    id: 'fetch',
    label: 'fetch',
    needs: 'Nothing to install, in Node 18 and later.',
    code: `const response = await fetch(
  ${codeString(classifyAddress(input))},
  {
    method: "POST",
    headers: {
      Authorization: \`Token \${process.env.LANGUR_TOKEN}\`,
      "Content-Type": "application/json",
    },
    body: JSON.stringify({
      data: [${codeString(input.text)}],
      production_model: ${isProduction(input)},
    }),
  },
)
const [answer] = await response.json()
console.log(answer.classifications[0].tag_name)`,
  }
}

function pythonClient(input: SnippetInput): Draft {
  return {
    id: 'python',
    label: 'Python',
    needs: 'pip install monkeylearn',
    code: `import os
from monkeylearn import MonkeyLearn

langur = MonkeyLearn(
    os.environ["LANGUR_TOKEN"],
    base_url=${codeString(`${input.origin}/api/`)},
)
answer = langur.classifiers.classify(
    ${codeString(input.modelId)},
    [${codeString(input.text)}],
    production_model=${pythonBoolean(isProduction(input))},
)
print(answer.body[0]["classifications"][0]["tag_name"])`,
  }
}

function requests(input: SnippetInput): Draft {
  return {
    id: 'requests',
    label: 'requests',
    needs: 'pip install requests',
    code: `import os
import requests

response = requests.post(
    ${codeString(classifyAddress(input))},
    headers={"Authorization": f"Token {os.environ['LANGUR_TOKEN']}"},
    json={
        "data": [${codeString(input.text)}],
        "production_model": ${pythonBoolean(isProduction(input))},
    },
)
response.raise_for_status()
print(response.json()[0]["classifications"][0]["tag_name"])`,
  }
}

function pythonBoolean(value: boolean): string {
  return value ? 'True' : 'False'
}
