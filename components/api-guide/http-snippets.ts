import { classifyAddress } from './classify-address'
import { codeString, phpString, pythonBoolean, rubyString, shellQuoted } from './code-strings'
import type { Draft, SnippetInput } from './snippet'

/** One plain request, with what each language has for that. */
export function httpSnippets(input: SnippetInput): Draft[] {
  const isProduction = input.version === 'production'
  const address = classifyAddress(input)
  const body = `{
    "data": [${codeString(input.text)}],
    "production_model": ${isProduction}
  }`
  return [
    {
      language: 'curl',
      way: 'http',
      needs: 'Put your token into the variable LANGUR_TOKEN.',
      code: `curl ${address} \\
  -H "Authorization: Token $LANGUR_TOKEN" \\
  -H "Content-Type: application/json" \\
  -d ${shellQuoted(body)}`,
    },
    {
      language: 'JavaScript',
      way: 'http',
      needs: 'Nothing to install, in Node 18 and later.',
      code: `const response = await fetch(
  ${codeString(address)},
  {
    method: "POST",
    headers: {
      Authorization: \`Token \${process.env.LANGUR_TOKEN}\`,
      "Content-Type": "application/json",
    },
    body: JSON.stringify({
      data: [${codeString(input.text)}],
      production_model: ${isProduction},
    }),
  },
)
const [answer] = await response.json()
console.log(answer.classifications[0].tag_name)`,
    },
    {
      language: 'Python',
      way: 'http',
      needs: 'pip install requests',
      code: `import os
import requests

response = requests.post(
    ${codeString(address)},
    headers={"Authorization": f"Token {os.environ['LANGUR_TOKEN']}"},
    json={
        "data": [${codeString(input.text)}],
        "production_model": ${pythonBoolean(isProduction)},
    },
)
response.raise_for_status()
print(response.json()[0]["classifications"][0]["tag_name"])`,
    },
    {
      language: 'Ruby',
      way: 'http',
      needs: 'Nothing to install.',
      code: `require "json"
require "net/http"

response = Net::HTTP.post(
  URI(${rubyString(address)}),
  JSON.generate(
    data: [${rubyString(input.text)}],
    production_model: ${isProduction}
  ),
  "Authorization" => "Token " + ENV.fetch("LANGUR_TOKEN"),
  "Content-Type" => "application/json"
)
puts JSON.parse(response.body)[0]["classifications"][0]["tag_name"]`,
    },
    {
      language: 'PHP',
      way: 'http',
      needs: 'Nothing to install.',
      code: `<?php
$request = stream_context_create(["http" => [
    "method" => "POST",
    "header" => [
        "Authorization: Token " . getenv("LANGUR_TOKEN"),
        "Content-Type: application/json",
    ],
    "content" => json_encode([
        "data" => [${phpString(input.text)}],
        "production_model" => ${isProduction},
    ]),
]]);
$response = file_get_contents(
    ${phpString(address)},
    false,
    $request
);
$answer = json_decode($response, true);
echo $answer[0]["classifications"][0]["tag_name"], PHP_EOL;`,
    },
    {
      language: 'R',
      way: 'http',
      needs: 'install.packages("httr2")',
      code: `library(httr2)

answer <- request(${codeString(address)}) |>
  req_headers(Authorization = paste("Token", Sys.getenv("LANGUR_TOKEN"))) |>
  req_body_json(list(
    data = list(${codeString(input.text)}),
    production_model = ${isProduction ? 'TRUE' : 'FALSE'}
  )) |>
  req_perform() |>
  resp_body_json()
cat(answer[[1]]$classifications[[1]]$tag_name, "\\n")`,
    },
  ]
}
