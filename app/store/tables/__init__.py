"""Tables of the laptop: `synced` made from the manifest, `local` for what never leaves it."""
