import { expect, test } from '@jest/globals';
import { addressesIn, countedAddress } from './remote-address.js';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::6', '2001:db8:1:2'],
  ['2001:db8::6', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s is counted as %s', (address, counted) => expect(countedAddress(address)).toBe(counted));

test('an address is one of these, or lies in one of these networks', () => {
  const isProxy = addressesIn(['10.0.0.5', '10.1.0.0/16', '2001:db8::/32']);
  const inside = ['10.0.0.5', '::ffff:10.0.0.5', '10.1.200.3', '2001:db8:9::1'];
  expect(inside.map(isProxy)).toEqual(inside.map(() => true));
  expect(['10.0.0.6', '10.2.0.1', '2001:db9::1', ''].map(isProxy)).toEqual([false, false, false, false]);
});
