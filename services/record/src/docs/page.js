const field = (id) => document.getElementById(id).value.trim();

function element(name, text = '', ...children) {
  const made = document.createElement(name);
  made.textContent = text;
  made.append(...children);
  return made;
}

async function send(path, body, dryRun) {
  const headers = {
    'Content-Type': 'application/json',
    'Idempotency-Key': crypto.randomUUID(),
  };
  if (field('match') !== '') headers['If-Match'] = `"${field('match').replaceAll('"', '')}"`;
  const address =
    path.replace('{child}', encodeURIComponent(field('child'))) + (dryRun ? '?dryRun=true' : '');
  const response = await fetch(address, { method: 'POST', headers, body });
  return `${response.status} ${response.statusText}\n${JSON.stringify(await response.json(), null, 2)}`;
}

function tryOut(path, { schema, example }) {
  const body = element('textarea', JSON.stringify(example, null, 2));
  body.rows = body.value.split('\n').length + 1;
  body.spellcheck = false;
  const answer = element('pre');
  answer.hidden = true;
  const button = (label, dryRun) => {
    const made = element('button', label);
    made.onclick = async () => {
      answer.hidden = false;
      answer.textContent = '…';
      answer.textContent = await send(path, body.value, dryRun).catch(String);
    };
    return made;
  };
  const fields = element('details', '', element('summary', 'Fields'));
  fields.append(element('pre', JSON.stringify(schema, null, 2)));
  return [body, button('Try', true), button('Record', false), answer, fields];
}

function commandOf(path, { summary, requestBody }) {
  const shown = element('details', '', element('summary', '', element('code', path)));
  shown.firstChild.append(` ${summary}`);
  const content = requestBody.content['application/json'];
  shown.append(...(content === undefined ? [element('p', requestBody.description)] : tryOut(path, content)));
  return shown;
}

const { paths, tags } = await (await fetch('/v1/openapi.json')).json();
const commands = Object.entries(paths).filter(([, path]) => path.post !== undefined);
document.getElementById('commands').replaceChildren(
  ...tags.flatMap(({ name }) => {
    const own = commands.filter(([, path]) => path.post.tags.includes(name));
    return [element('h2', name), ...own.map(([path, { post }]) => commandOf(path, post))];
  }),
);
