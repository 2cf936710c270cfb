import { describe, expect, test } from 'vitest';
import { readAddress, readPath, readToken, readWebhookUrl } from '../../../utils/sinks/settings';

describe('what the admin types is taken or refused as a whole', () => {
  test.each([
    [
      readWebhookUrl,
      ' https://hooks.rocketcyber.example/in?key=1 ',
      'https://hooks.rocketcyber.example/in?key=1',
    ],
    [readWebhookUrl, 'https://hooks.rocketcyber.example', 'https://hooks.rocketcyber.example/'],
    [readWebhookUrl, 'http://hooks.rocketcyber.example/in', null],
    [readWebhookUrl, 'https://user:pass@hooks.rocketcyber.example/in', null],
    [readWebhookUrl, 'https://hooks.rocketcyber.example/in#part', null],
    [readWebhookUrl, 'javascript:alert(1)', null],
    [readWebhookUrl, 'hooks.rocketcyber.example', null],
    [readAddress, 'https://bao.acme.example:8200/', 'https://bao.acme.example:8200'],
    [readAddress, 'https://bao.acme.example:8200/v1/', 'https://bao.acme.example:8200'],
    [readAddress, 'https://bao.acme.example/ui', null],
    [readAddress, 'https://bao.acme.example/?a', null],
    [readAddress, 'http://bao.acme.example', null],
    [readPath, '/kv/team-a/', 'kv/team-a'],
    [readPath, 'rolecall', 'rolecall'],
    [readPath, 'a/../b', null],
    [readPath, 'a.', null],
    [readPath, 'a//b', null],
    [readPath, 'a b', null],
    [readPath, '', null],
    [readToken, ' hvs.CAESIJ12345 ', 'hvs.CAESIJ12345'],
    [readToken, 'two words', null],
    [readToken, 'line\nbreak-in-it', null],
    [readToken, 'short', null],
  ])('%o %o', (read, text, wanted) => {
    expect(read(text)).toBe(wanted);
  });
});
