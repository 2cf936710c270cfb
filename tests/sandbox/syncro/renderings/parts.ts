import { html, type Markup } from '../../markup';
import type { FormRow, TokenForm } from '../token-form';

export const permissionsField = 'api_token[permissions][]';

const checkedAttribute = html`checked`;
const disabledAttribute = html`disabled`;

export function checkbox(row: FormRow, id: string): Markup {
  return html`<input type="checkbox" class="check_boxes optional" name="${permissionsField}" value="${row.id}"
    id="${id}" ${row.checked && checkedAttribute} ${row.disabled && disabledAttribute}>`;
}

/** Name and Expiration as simple_form draws them. */
export function nameAndExpiration(form: TokenForm): Markup {
  return html`
    <div class="form-group string required api_token_name">
      <label class="string required control-label" for="api_token_name"><abbr title="required">*</abbr> Name</label>
      <input class="string required form-control" type="text" name="api_token[name]" id="api_token_name"
        value="${form.name}" required>
    </div>
    <div class="form-group date optional api_token_expires_at">
      <label class="date optional control-label" for="api_token_expires_at">Expiration</label>
      <input class="date optional form-control" type="date" name="api_token[expires_at]" id="api_token_expires_at"
        value="${form.expiresAt}">
      <p class="help-block">Leave blank for a token that does not expire.</p>
    </div>`;
}

export function selectAllBox(form: TokenForm): Markup | false {
  return (
    form.selectAll &&
    html`<div class="checkbox"><label><input type="checkbox" class="js-select-all"> Select all</label></div>`
  );
}

/** A form that the browser posts by itself. */
export function plainForm(form: TokenForm, list: Markup): Markup {
  return html`
    <form class="simple_form token-form" action="${form.action}" method="post" accept-charset="UTF-8">
      <input type="hidden" name="_method" value="${form.method}">
      ${nameAndExpiration(form)}
      <fieldset class="permissions">
        <legend>Permissions</legend>
        <p class="help-block">Check the boxes next to the permissions you want to use.</p>
        ${selectAllBox(form)}
        ${list}
      </fieldset>
      <div class="form-actions">
        <input type="submit" name="commit" value="${form.submit}" class="btn btn-primary">
        <a class="btn btn-default" href="/api_tokens">Cancel</a>
      </div>
    </form>`;
}
