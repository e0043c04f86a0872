"""What can be done with a lead from any page, by key, menu or palette."""
