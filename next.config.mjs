/** @type {import('next').NextConfig} */
export default {
  // A second checkout of the server may develop beside a running one.
  distDir: process.env.LANGUR_DIST ?? '.next',
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  devIndicators: false,
  serverExternalPackages: ['better-sqlite3', 'pino', 'better-auth'],
  typescript: { ignoreBuildErrors: true },
}
