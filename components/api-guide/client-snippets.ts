import { codeString, phpString, pythonBoolean, rubyString } from './code-strings'
import type { Draft, SnippetInput } from './snippet'

/** MonkeyLearn's own clients, which ask Langur once they are told its address. The one of R speaks v2 only. */
export function clientSnippets(input: SnippetInput): Draft[] {
  const isProduction = input.version === 'production'
  const base = `${input.origin}/api/v3/`
  return [
    {
      language: 'JavaScript',
      way: 'client',
      needs: 'npm install monkeylearn',
      code: `import MonkeyLearn from "monkeylearn"

const langur = new MonkeyLearn(process.env.LANGUR_TOKEN, {
  base_url: ${codeString(base)},
})
const answer = await langur.classifiers.classify(${codeString(input.modelId)}, [
  ${codeString(input.text)},
], { production_model: ${isProduction} })
console.log(answer.body[0].classifications[0].tag_name)`,
    },
    {
      language: 'Python',
      way: 'client',
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
    production_model=${pythonBoolean(isProduction)},
)
print(answer.body[0]["classifications"][0]["tag_name"])`,
    },
    {
      language: 'Ruby',
      way: 'client',
      needs: 'gem install monkeylearn',
      code: `require "monkeylearn"

Monkeylearn.configure do |c|
  c.token = ENV.fetch("LANGUR_TOKEN")
  c.base_url = ${rubyString(base)}
end
answer = Monkeylearn.classifiers.classify(
  ${rubyString(input.modelId)},
  [${rubyString(input.text)}],
  production_model: ${isProduction}
)
puts answer.body[0]["classifications"][0]["tag_name"]`,
    },
    {
      language: 'PHP',
      way: 'client',
      needs: 'composer require monkeylearn/monkeylearn-php',
      code: `<?php
require "vendor/autoload.php";

$langur = new MonkeyLearn\\Client(
    getenv("LANGUR_TOKEN"),
    ${phpString(base)}
);
$answer = $langur->classifiers->classify(
    ${phpString(input.modelId)},
    [${phpString(input.text)}],
    /* production_model */ ${isProduction}
);
echo $answer->result[0]["classifications"][0]["tag_name"], PHP_EOL;`,
    },
  ]
}
