// A receiver that somebody else would write: verifies requests with the published library, and that it refuses
// what was tampered with. Says in one line of JSON how many of each.
//
//   node verify.js <secret> <file of JSON: [{"headers":{…},"body":"…"}]>
import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';

const [secret, file] = process.argv.slice(2);
const webhook = new Webhook(secret);

const verifies = (body, headers) => {
  try {
    webhook.verify(body, headers);
    return true;
  } catch {
    return false;
  }
};

const requests = JSON.parse(readFileSync(file, 'utf8'));
const count = (test) => requests.filter(test).length;
console.log(
  JSON.stringify({
    verified: count(({ headers, body }) => verifies(body, headers)),
    tampered: count(({ headers, body }) => verifies(`${body} `, headers)),
    renamed: count(({ headers, body }) => verifies(body, { ...headers, 'webhook-id': 'other' })),
  }),
);
