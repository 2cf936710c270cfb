import { formOf, type Handler, type Incoming, isJson, json, page, type SandboxResponse } from '../http';
import { dataBlock, html, type Markup } from '../markup';
import { answerAsset } from '../syncro/assets';
import type { Destination, DestinationField, DestinationSelect, VendorCall } from './destination';

function document(destination: Destination, title: string, body: Markup): SandboxResponse {
  return page(
    html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | ${destination.facts.name}</title>
<link rel="stylesheet" href="/assets/application.css"></head>
<body><header><b>${destination.facts.name}</b></header><main class="container"><h1>${title}</h1>${body}</main></body></html>`
      .text,
  );
}

function input(destination: Destination, field: DestinationField): Markup {
  const { markup, readonlyField } = destination.options;
  const placeholder = markup === 'placeholders' ? field.label : field.hint;
  return html`<input class="form-control" type="${field.type}" name="${field.name}" id="f-${field.name}" placeholder="${placeholder}"
    ${markup === 'aria' && html`aria-label="${field.label}"`} ${readonlyField === field.name && html`readonly`}>`;
}

function fieldRow(destination: Destination, field: DestinationField): Markup {
  const { markup, hiddenField } = destination.options;
  return html`<div class="form-group ${hiddenField === field.name && 'collapse'}">
    ${markup === 'labels' && html`<label for="f-${field.name}">${field.label}</label>`}
    ${input(destination, field)}</div>`;
}

function selectRow(select: DestinationSelect): Markup {
  return html`<div class="form-group"><label>${select.label}
    <select name="${select.name}">${select.choices.map((choice) => html`<option>${choice}</option>`)}</select></label></div>`;
}

function shownFields(destination: Destination): readonly DestinationField[] {
  return destination.facts.fields.filter((field) => field.name !== destination.options.missingField);
}

function formFor(destination: Destination): Markup {
  const { facts, options } = destination;
  if (options.markup === 'react') {
    const fields = shownFields(destination).map((field) => ({
      ...field,
      hidden: field.name === options.hiddenField,
      readonly: field.name === options.readonlyField,
    }));
    return html`<div class="js-island"></div>
      ${dataBlock('js-form', { fields, selects: facts.selects, submit: facts.submit, action: facts.formPath })}
      <script src="/assets/controlled-form.js" defer></script>`;
  }
  return html`<form method="post" action="${facts.formPath}">
    ${facts.selects.map(selectRow)}
    ${shownFields(destination).map((field) => fieldRow(destination, field))}
    <button type="submit" class="btn btn-primary">${facts.submit}</button></form>`;
}

const answers: Readonly<Record<number, string>> = {
  401: 'refused: the credential does not sign in',
  403: 'refused: the right is missing',
  404: 'allowed: the right is there (no such record to show)',
  502: 'no answer from that address',
};

/** What an answer means for the right that the call is for. */
function meaning({ status, passed }: VendorCall): string {
  return answers[status] ?? (passed ? 'allowed: the right is there' : 'refused');
}

/** What came of the last save. It never repeats what was typed. */
function outcome(destination: Destination): Markup {
  const rows = destination.calls.map(
    (call) => html`<tr><td>${call.name}</td><td>${meaning(call)}</td><td>${call.status}</td></tr>`,
  );
  return html`<p role="status" class="verdict">${destination.verdict}</p>
    <table class="table calls"><thead><tr><th>Right</th><th>What the vendor said to a call that needs it</th><th>Status</th></tr></thead><tbody>${rows}</tbody></table>`;
}

async function save(destination: Destination, request: Incoming): Promise<SandboxResponse> {
  const given: Record<string, string> = isJson(request)
    ? JSON.parse(request.body)
    : Object.fromEntries(formOf(request));
  if (destination.options.slow > 0)
    await new Promise((resolve) => setTimeout(resolve, destination.options.slow));
  await destination.save(given);
  const result = outcome(destination);
  return isJson(request)
    ? json({ html: result.text })
    : document(destination, destination.facts.formTitle, result);
}

/** Everything that a destination's host answers, and the host that frames its form. */
export function destinationHandler(destination: Destination): Handler {
  const { facts } = destination;
  return async (request) => {
    if (request.path.startsWith('/assets/')) return answerAsset(request.path);
    const way = facts.wayThere[request.path];
    if (way) return document(destination, facts.name, way);
    if (request.path !== facts.formPath) return page('<h1>Not found</h1>', 404);
    if (request.method === 'POST') return save(destination, request);
    const framed = destination.options.foreignIframe && request.host === facts.host;
    const frame = html`<iframe class="form-frame" title="${facts.formTitle}" src="https://${destination.foreignHost}${facts.formPath}"></iframe>`;
    return document(destination, facts.formTitle, framed ? frame : formFor(destination));
  };
}
