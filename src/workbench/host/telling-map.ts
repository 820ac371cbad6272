/** A map that tells when something is put into it or taken out. */
export class TellingMap<K, V> extends Map<K, V> {
  constructor(private readonly tell: () => void) {
    super();
  }

  override set(key: K, value: V): this {
    super.set(key, value);
    this.tell();
    return this;
  }

  override delete(key: K): boolean {
    const wasThere = super.delete(key);
    if (wasThere) this.tell();
    return wasThere;
  }
}
