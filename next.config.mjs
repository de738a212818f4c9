/** @type {import('next').NextConfig} */
export default {
  // A second checkout of the server may develop beside a running one.
  distDir: process.env.LANGUR_DIST || '.next',
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  devIndicators: false,
  // `npm run dev` prints this address; Next would refuse the socket that pages reload by.
  allowedDevOrigins: ['127.0.0.1'],
  serverExternalPackages: ['better-sqlite3', 'pino', 'better-auth'],
  typescript: { ignoreBuildErrors: true },
}
