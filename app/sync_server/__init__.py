"""The company's own server: keeps the workspace, decides order, rights and commands. Nothing else of app imports it."""
