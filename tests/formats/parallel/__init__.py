"""Languages side by side, as they stand on the finished page."""
