import { type Incoming, json, type SandboxResponse } from '../http';
import { operationFor } from './operations';
import type { StoredToken, SyncroTenant } from './tenant';

const notAuthorized = 'Not authorized. Please ask account admin to update your group permissions.';

const samples: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  customers: [
    { id: 11, business_name: 'Blue Door Dental', email: 'office@bluedoor.example' },
    { id: 12, business_name: 'Hilltop School', email: 'it@hilltop.example' },
  ],
  contacts: [{ id: 21, customer_id: 11, name: 'Robin Reed', email: 'robin@bluedoor.example' }],
  tickets: [{ id: 31, number: 1001, subject: 'Printer is on fire', status: 'New', customer_id: 11 }],
  customer_assets: [{ id: 41, name: 'BDD-LT-01', asset_serial: 'SN0001', customer_id: 11 }],
  invoices: [{ id: 51, number: '5001', total: '129.00', customer_id: 12 }],
  schedules: [{ id: 61, name: 'Managed workstation', frequency: 'Monthly', customer_id: 12 }],
  products: [{ id: 71, name: 'Workstation care', price_retail: 49 }],
  rmm_alerts: [{ id: 81, description: 'Disk is nearly full', customer_id: 11 }],
};

function clearTokenOf(request: Incoming): string {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return bearer ?? request.query.get('api_key') ?? '';
}

function describeUser(tenant: SyncroTenant, token: StoredToken): Record<string, unknown> {
  const user = tenant.userBy(token.creator);
  return {
    user_email: token.creator,
    user_name: user?.name,
    user_id: 9,
    admin: user?.globalAdmin ?? false,
    can_use_app: true,
    subdomain: tenant.subdomain,
    locations_allowed: [],
    permissions: { asset: { read: true }, customer: { read: true }, ticket: { read: true } },
  };
}

function mayCall(tenant: SyncroTenant, token: StoredToken, anyOf: readonly string[]): boolean {
  if (anyOf.length === 0) return true;
  const effective = tenant.effectiveRights(token);
  const admin = tenant.userBy(token.creator)?.globalAdmin ?? false;
  return anyOf.some((name) => effective.has(name) || (name === 'Global Admin' && admin));
}

function dataFor(method: string, path: string): SandboxResponse {
  const [, resource = '', id] = path.split('/');
  const list = samples[resource] ?? [];
  if (method === 'GET' && id === undefined)
    return json({ [resource]: list, meta: { total_pages: 1, page: 1 } });
  const found = list.find((item) => String(item.id) === id);
  if (id !== undefined && !found) return json({ error: 'Not found' }, 404);
  return json({ [resource.replace(/s$/, '')]: found ?? {}, success: true });
}

/** Answers a call of the vendor's API: 401 for a key that is not live, 403 with the vendor's words for a right that is lacking. */
export function answerApi(tenant: SyncroTenant, request: Incoming): SandboxResponse {
  const path = request.path.replace(/^\/api\/v1/, '');
  const token = tenant.tokenFor(clearTokenOf(request));
  if (!token) return json({ error: 'Unauthorized' }, 401);
  const operation = operationFor(request.method, path);
  if (!operation) return json({ error: 'Not found' }, 404);
  if (!mayCall(tenant, token, operation.anyOf)) return json({ error: notAuthorized }, 403);
  return path === '/me' ? json(describeUser(tenant, token)) : dataFor(request.method, path);
}
