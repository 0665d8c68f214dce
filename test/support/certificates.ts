import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  GeneralName,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { webcrypto } from 'node:crypto';

/** A certificate and its key, as PEM. */
export interface Certified {
  readonly certificate: string;
  readonly key: string;
}

/** Who signs certificates for tests; nobody outside a test trusts it. */
export interface Authority {
  readonly certificate: string;
  /** For a server at a name, by default this machine's own. */
  server(host?: string): Promise<Certified>;
  /** For a user of that name. */
  user(name: string): Promise<Certified>;
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const dayMs = 86_400_000;

export async function certificateAuthority(): Promise<Authority> {
  const name = 'CN=Authority of a test';
  const keys = await freshKeys();
  const authority = await X509CertificateGenerator.createSelfSigned(
    {
      ...validity(),
      name,
      keys,
      extensions: [
        new BasicConstraintsExtension(true, 0, true),
        new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      ],
    },
    webcrypto,
  );

  const certify = async (
    subject: string,
    usage: ExtendedKeyUsage,
    names: GeneralName[] = [],
  ): Promise<Certified> => {
    const { publicKey, privateKey } = await freshKeys();
    const certificate = await X509CertificateGenerator.create(
      {
        ...validity(),
        subject: `CN=${subject}`,
        issuer: name,
        publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: algorithm,
        extensions: [
          new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
          new ExtendedKeyUsageExtension([usage]),
          new SubjectAlternativeNameExtension(names),
        ],
      },
      webcrypto,
    );
    const key = PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', privateKey), 'PRIVATE KEY');
    return { certificate: certificate.toString('pem'), key };
  };

  return {
    certificate: authority.toString('pem'),
    server: (host = 'localhost') => certify('node of a test', ExtendedKeyUsage.serverAuth, namesOf(host)),
    user: (user) => certify(user, ExtendedKeyUsage.clientAuth),
  };
}

const namesOf = (host: string): GeneralName[] => [
  new GeneralName('dns', host),
  ...(host === 'localhost' ? [new GeneralName('ip', '127.0.0.1')] : []),
];

const freshKeys = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

const validity = () => ({ notBefore: new Date(Date.now() - dayMs), notAfter: new Date(Date.now() + dayMs) });
