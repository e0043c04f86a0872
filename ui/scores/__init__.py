"""The place of score rules: what each gives, how they combine, what other rules would change."""
