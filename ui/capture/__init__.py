"""The stand: people taken one after the other, and the events they are taken at."""
