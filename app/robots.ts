import type { MetadataRoute } from 'next'

/** Nothing is kept from those who search: without a login there is only the page that asks for one. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', disallow: '' } }
}
