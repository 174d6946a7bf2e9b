import { DAY_MS } from '../../../engine/calendar.js';
import type { AlibabaState } from '../../entities/state.js';
import { eip } from '../hardware.js';
import { loadBalancer, natGateway } from '../services.js';

const [HANGZHOU, SHANGHAI] = ['cn-hangzhou', 'cn-shanghai'] as const;

/** A NAT gateway with its address, an address that only an interface holds, and a protected load balancer. */
export function typicalNetwork(now: number): Pick<AlibabaState, 'eips' | 'natGateways' | 'loadBalancers'> {
  const ago = (days: number): number => now - days * DAY_MS;
  const address = eip({
    id: 'eip-bp1typicalnat1',
    region: HANGZHOU,
    createdAt: ago(300),
    address: '203.0.113.20',
    boundTo: { id: 'ngw-bp1typical0001', type: 'Nat' },
  });
  return {
    eips: [
      address,
      eip({
        id: 'eip-uf6typicalfree',
        name: '备用',
        region: SHANGHAI,
        createdAt: ago(90),
        address: '203.0.113.21',
        boundTo: { id: 'eni-uf6typical0001', type: 'NetworkInterface' },
        deletionProtection: true,
      }),
    ],
    natGateways: [
      natGateway({
        id: 'ngw-bp1typical0001',
        name: 'nat-main',
        region: HANGZHOU,
        createdAt: ago(300),
        eipId: address.id,
        eipAddress: address.address,
      }),
      natGateway({
        id: 'ngw-uf6typical0002',
        name: 'nat-idle',
        region: SHANGHAI,
        createdAt: ago(200),
        deletionProtection: true,
      }),
    ],
    loadBalancers: [
      loadBalancer({
        id: 'lb-uf6typical00001',
        name: 'slb-web',
        region: SHANGHAI,
        createdAt: ago(330),
        address: '203.0.113.30',
        deleteProtection: true,
      }),
    ],
  };
}
