import type { VNode } from 'preact';
import type { Tlp } from '../lib/intel/tlp.ts';

export const TlpLabel = ({ tlp }: { tlp: Tlp }): VNode => (
  <span class={`tlp tlp-${tlp.toLowerCase().replace('+', '-')}`}>TLP:{tlp}</span>
);
