// A real OpenID provider (oidc-provider) on the loopback address, for the browser test of signing in.
// Arguments: port, address of the portal, client, secret. It says who somebody is by the name that they type.
import { createServer } from "node:http";
import Provider from "oidc-provider";

const [port, portal, client, secret] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;

// Who may sign in; a PUT to /people/NAME replaces the claims, as an administrator of the directory would.
const people = new Map([
  ["oona", { name: "Oona Ranta", email: "oona.ranta@merikallio.example", roles: ["Luotsi.Editor"] }],
  ["veikko", { name: "Veikko Vieras", email: "veikko@merikallio.example", roles: [] }],
]);

const provider = new Provider(issuer, {
  clients: [{
    client_id: client,
    client_secret: secret,
    redirect_uris: [`${portal}/sign-in/openid/return`],
    post_logout_redirect_uris: [`${portal}/`],
    response_types: ["code"],
    grant_types: ["authorization_code"],
  }],
  conformIdTokenClaims: false,
  claims: { openid: ["sub", "roles", "tid", "oid"], profile: ["name", "email"] },
  pkce: { required: () => true },
  cookies: { keys: ["of-a-test-only"] },
  findAccount: (context, id) => people.has(id) && {
    accountId: id,
    claims: () => ({ sub: id, tid: "11111111-2222-3333-4444-555555555555", oid: `object-${id}`, ...people.get(id) }),
  },
});

const answer = provider.callback();
createServer((request, response) => {
  const name = request.url.match(/^\/people\/(\w+)$/)?.[1];
  if (request.method !== "PUT" || !name) {
    answer(request, response);
    return;
  }
  let body = "";
  request.on("data", (part) => { body += part; });
  request.on("end", () => {
    people.set(name, JSON.parse(body));
    response.writeHead(204).end();
  });
}).listen(Number(port), "127.0.0.1", () => console.log(`ready at ${issuer}`));
