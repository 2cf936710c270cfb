import { dataBlock, html, type Markup } from '../markup';
import type { TokenRendering } from './options';

function pieces(clear: string): readonly string[] {
  return clear.match(/.{1,7}/g) ?? [];
}

const showToken = {
  readonly: (clear) => html`
    <div class="form-group"><label for="new_api_token">API Token</label>
      <input type="text" readonly id="new_api_token" class="form-control" value="${clear}"></div>`,
  code: (clear) => html`<p>Your API token:</p><pre class="well"><code>${clear}</code></pre>`,
  split: (clear) => html`
    <dl class="dl-horizontal"><dt>Token</dt>
      <dd class="token-text">${pieces(clear).map((piece) => html`<span>${piece}</span>`)}</dd></dl>`,
  modal: (clear) => html`
    <div class="modal in" role="dialog" aria-modal="true" aria-labelledby="token-modal-title">
      <div class="modal-dialog"><div class="modal-content">
        <div class="modal-header"><h4 class="modal-title" id="token-modal-title">API Token created</h4></div>
        <div class="modal-body"><p>Copy this API token now.</p><div class="token-value">${clear}</div></div>
        <div class="modal-footer"><a class="btn btn-primary" href="/api_tokens">Done</a></div>
      </div></div>
    </div>`,
  shadow: (clear) =>
    html`<h4>API Token</h4><copy-once class="js-shadow-token"></copy-once>${dataBlock('js-token', clear)}`,
  late: (clear) => html`
    <div class="form-group"><label for="late_token">API Token</label>
      <input type="text" readonly id="late_token" class="form-control js-late-token" value=""></div>
    ${dataBlock('js-token', clear)}`,
} satisfies Record<TokenRendering, (clear: string) => Markup>;

/** The one place where a clear token is ever shown. */
export function revealFragment(clear: string, rendering: TokenRendering): Markup {
  return html`
    <div class="token-created">
      <div class="alert alert-warning">Copy the token and keep it in a safe place. Full API tokens are not stored in plain
        text and can not be shown again.</div>
      ${showToken[rendering](clear)}
      ${rendering !== 'modal' && html`<p><a class="btn btn-primary" href="/api_tokens">Done</a></p>`}
    </div>`;
}
