import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DestinationField, Normaliser } from '../../../utils/manifests/types';
import { fieldsIn, fillTemplate, normalise, parcelFor } from '../../../utils/sinks/values';

describe('a normaliser', () => {
  it.each<[Normaliser, string, string]>([
    ['as-is', '  Exactly/this ', '  Exactly/this '],
    ['host', 'https://acme.syncromsp.com/customers?x=1', 'acme.syncromsp.com'],
    ['host', 'acme.syncromsp.com', 'acme.syncromsp.com'],
    ['host', 'acme.example:8443/path', 'acme.example:8443'],
    ['url', 'acme.syncromsp.com/', 'https://acme.syncromsp.com'],
    ['url', 'https://acme.syncromsp.com/a/b', 'https://acme.syncromsp.com'],
    ['subdomain', 'https://acme.syncromsp.com/', 'acme'],
    ['subdomain', 'acme.syncromsp.com', 'acme'],
    ['subdomain', 'acme', 'acme'],
    ['host', '', ''],
  ])('%s makes of %j %j', (how, value, wanted) => {
    expect(normalise(value, how)).toBe(wanted);
  });

  it('changes nothing when applied twice', () => {
    const how = fc.constantFrom<Normaliser>('host', 'url', 'subdomain', 'as-is');
    fc.assert(
      fc.property(fc.webUrl(), how, (url, normaliser) => {
        const once = normalise(url, normaliser);
        return normalise(once, normaliser) === once;
      }),
    );
  });
});

describe('a template', () => {
  it('joins several values', () => {
    const values = { companyId: 'acme', publicKey: 'pub', privateKey: 'priv' };
    expect(fillTemplate('{companyId}+{publicKey}:{privateKey}', values)).toBe('acme+pub:priv');
  });

  it('leaves braces and dollars inside a value alone', () => {
    const values = { publicKey: '{privateKey}$&$1', privateKey: 'secret' };
    expect(fillTemplate('{publicKey}', values)).toBe('{privateKey}$&$1');
  });

  it('names its fields once, and none of a prototype’s', () => {
    expect(fieldsIn('{a}:{b}:{a}')).toEqual(['a', 'b']);
    expect(fillTemplate('{constructor}', {})).toBe('{constructor}');
  });

  it('carries any value through unchanged', () => {
    fc.assert(fc.property(fc.string(), (value) => fillTemplate('{apiToken}', { apiToken: value }) === value));
  });
});

describe('a parcel', () => {
  const field: DestinationField = {
    labels: ['API Key'],
    value: '{publicKey}:{privateKey}',
    normalise: 'as-is',
  };

  it('knows which credential fields are in it', () => {
    expect(parcelFor(field, 1, { publicKey: 'a', privateKey: 'b' })).toEqual({
      parcel: { field: 1, label: 'API Key', value: 'a:b', from: ['publicKey', 'privateKey'] },
    });
  });

  it('normalises the value, and leaves the text round it as written', () => {
    const endpoint: DestinationField = {
      labels: ['Ticket System API endpoint'],
      value: '{siteUrl}/v4_6_release',
      normalise: 'host',
    };
    expect(parcelFor(endpoint, 0, { siteUrl: 'https://na.myconnectwise.net/' })).toEqual({
      parcel: {
        field: 0,
        label: 'Ticket System API endpoint',
        value: 'na.myconnectwise.net/v4_6_release',
        from: ['siteUrl'],
      },
    });
  });

  it('is not made while a value is missing', () => {
    expect(parcelFor(field, 1, { publicKey: 'a' })).toEqual({ missing: ['privateKey'] });
  });
});
