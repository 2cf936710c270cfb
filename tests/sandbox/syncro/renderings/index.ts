import { dataBlock, html, type Markup } from '../../markup';
import type { Rendering } from '../options';
import type { TokenForm } from '../token-form';
import { drift } from './drift';
import { accordion, headings, matrix, rails, table } from './plain';

/** An island: the page carries the form's data, and a script draws it and keeps its state. */
function island(script: string) {
  return (form: TokenForm): Markup =>
    html`<div class="js-island" data-island="${script}"></div>${dataBlock('js-form', form)}
      <script src="/assets/${script}.js" defer></script>`;
}

/** Every way the form can be drawn. `tabs` and `iframe` differ in what is around it. */
export const drawForm = {
  rails,
  table,
  headings,
  matrix,
  drift,
  accordion,
  tabs: rails,
  iframe: rails,
  mui: island('mui'),
  aria: island('aria'),
  lazy: island('lazy'),
  'lazy-append': island('lazy-append'),
  late: island('late'),
  shadow: island('shadow'),
  async: island('async'),
  trusted: island('trusted'),
} satisfies Record<Rendering, (form: TokenForm) => Markup>;
