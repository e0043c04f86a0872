"""The practice workspace: a made-up company to learn in, the same for the same seed, its dates relative to today."""
