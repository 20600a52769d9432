const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text from people, safe in HTML text and in quoted attributes. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, sign => entities[sign] ?? sign);
