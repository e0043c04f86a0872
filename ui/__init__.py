"""The Qt desktop: everything a rep sees; no SQL, no HTTP."""
