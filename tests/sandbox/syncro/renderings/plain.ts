/** Renderings that are plain forms: the browser posts what is ticked. */
import { html, type Markup } from '../../markup';
import { byGroup, type FormRow, type TokenForm } from '../token-form';
import { checkbox, plainForm } from './parts';

function railsRow(row: FormRow, index: number): Markup {
  const id = `api_token_permissions_${index}`;
  return html`
    <div class="checkbox"><label for="${id}">${checkbox(row, id)} ${row.label}</label>
      ${row.help && html`<span class="help-block">${row.help}</span>`}
    </div>`;
}

/** Labels round the boxes, one long list. */
export function rails(form: TokenForm): Markup {
  return plainForm(form, html`<div class="check_boxes">${form.rows.map(railsRow)}</div>`);
}

/** The box in one cell, the name in a label of another cell. */
export function table(form: TokenForm): Markup {
  const rows = form.rows.map(
    (row, index) => html`
      <tr>
        <td class="tick">${checkbox(row, `perm-${index}`)}</td>
        <td><label for="perm-${index}">${row.label}</label></td>
        <td class="muted">${row.group}</td>
      </tr>`,
  );
  return plainForm(
    form,
    html`<table class="table table-striped"><thead><tr><th></th><th>Permission</th><th>Area</th></tr></thead>
      <tbody>${rows}</tbody></table>`,
  );
}

function bareAction(row: FormRow, index: number): Markup {
  return html`<li><label class="permission">${checkbox(row, `p${index}`)} <span>${row.action}</span></label></li>`;
}

/** The resource is a heading; beneath it stand actions that do not repeat its name. */
export function headings(form: TokenForm): Markup {
  const numbered = new Map(form.rows.map((row, index) => [row, index]));
  const groups = [...byGroup(form.rows)].map(
    ([group, rows]) => html`
      <section class="permission-group">
        <h4>${group}</h4>
        <ul class="list-unstyled">${rows.map((row) => bareAction(row, numbered.get(row) ?? 0))}</ul>
      </section>`,
  );
  return plainForm(form, html`<div class="permission-groups">${groups}</div>`);
}

function matrixBox(row: FormRow): Markup {
  const field = `api_token[permission_flags][${row.id}]`;
  return html`<input type="hidden" name="${field}" value="0"><input type="checkbox" name="${field}" value="1"
    ${row.checked && html`checked`} ${row.disabled && html`disabled`}>`;
}

/** A row for each resource, a column for each action; each flag posts 0 or 1. */
export function matrix(form: TokenForm): Markup {
  const actions = [...new Set(form.rows.map((row) => row.action))].sort();
  const rows = [...byGroup(form.rows)].map(([group, members]) => {
    const cells = actions.map(
      (action) =>
        html`<td class="text-center">${members.filter((row) => row.action === action).map(matrixBox)}</td>`,
    );
    return html`<tr><th scope="row">${group}</th>${cells}</tr>`;
  });
  const heads = actions.map((action) => html`<th scope="col">${action}</th>`);
  return plainForm(
    form,
    html`<div class="table-responsive"><table class="table matrix">
      <thead><tr><th scope="col">Resource</th>${heads}</tr></thead><tbody>${rows}</tbody></table></div>`,
  );
}

/** One closed panel for each resource; the boxes are in the page, hidden. */
export function accordion(form: TokenForm): Markup {
  const numbered = new Map(form.rows.map((row, index) => [row, index]));
  const panels = [...byGroup(form.rows)].map(
    ([group, rows], index) => html`
      <div class="panel panel-default">
        <div class="panel-heading" role="tab"><a class="panel-title collapsed" role="button" data-toggle="collapse"
          href="#group-${index}" aria-expanded="false" aria-controls="group-${index}">${group}</a></div>
        <div id="group-${index}" class="panel-collapse collapse" role="tabpanel">
          <div class="panel-body">${rows.map((row) => railsRow(row, numbered.get(row) ?? 0))}</div>
        </div>
      </div>`,
  );
  return plainForm(form, html`<div class="panel-group">${panels}</div>`);
}
